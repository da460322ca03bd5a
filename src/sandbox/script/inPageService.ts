import type { RequestPayParams } from '../../core/wire.js';
import { startPayment } from '../gateway/session/startPayment.js';
import { endWindow, type PageReply } from '../gateway/session/endWindow.js';
import type { Shopper, ShownWindow } from '../gateway/session/windowSession.js';
import type { ChannelList } from './channelList.js';
import { device } from './device.js';
import type { WindowSessions } from '../gateway/session/windowSessions.js';
import type { ScriptFaults } from './scriptFaults.js';
import {
  framePath,
  type Account,
  type PageForm,
  type FramePage,
  type VendorService,
} from './vendorService.js';
import type { Outcome, WindowEnd } from '../gateway/session/outcome.js';
import type { MountedWindow } from '../window/frame/mountWindow.js';

/** The parameters as the script sends them. */
type Requested = RequestPayParams & { request_id?: string };

interface PageServiceOptions {
  sessions: WindowSessions;
  list: ChannelList;
  faults: ScriptFaults;
  shopper: Shopper;
  /** Where a phone's browser goes at the end. */
  navigate: (url: string) => void;
}

/** The payment in a frame, and its window where one is shown. */
interface OpenPayment {
  frame: HTMLIFrameElement;
  abandon(): void;
  window?: MountedWindow;
}

/**
 * The vendor's service inside the page: no network and no clock. A frame's page is empty, its
 * window stands in the dialog, and messages are delivered in microtasks.
 */
export class InPageService implements VendorService {
  readonly fetch: typeof fetch;
  readonly #options: PageServiceOptions;
  readonly #pages = new WeakMap<HTMLIFrameElement, FramePage>();
  readonly #listeners: ((message: unknown) => void)[] = [];
  #open: OpenPayment | undefined;

  constructor(options: PageServiceOptions) {
    this.#options = options;
    this.fetch = options.list.fetch;
  }

  /** The open window's content. */
  get window(): HTMLElement | null {
    return this.#open?.window?.content ?? null;
  }

  defer(step: () => void): void {
    queueMicrotask(step);
  }

  readChannels({ userCode }: Account) {
    return this.#options.list.read(userCode);
  }

  /** The address touches no network: what the script's address says stands behind a `#`. */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, loaded: () => void): () => void {
    const { frame: fault } = this.#options.faults;
    frame.src = `about:blank#${framePath(page)}`;
    const load = () => {
      if (!frame.isConnected) return;
      if (typeof fault !== 'string') this.#pages.set(frame, page);
      // Browsers fire none for an empty page with a `#`.
      frame.dispatchEvent(new Event('load'));
      loaded();
    };
    // After a microtask, so that whoever watches the page for new frames can listen first.
    if (typeof fault === 'object') setTimeout(load, fault.delay);
    else if (fault !== 'silent') queueMicrotask(load);
    return () => {
      if (this.#open?.frame === frame) this.#close();
      frame.remove();
    };
  }

  postMessage(frame: HTMLIFrameElement, message: string): void {
    queueMicrotask(() => void this.#receive(frame, message));
  }

  addListener(hear: (message: unknown) => void): void {
    this.#listeners.push(hear);
  }

  submitForm({ action }: PageForm): void {
    this.#options.navigate(action);
  }

  /** What the page in the frame does with a message; one that is gone or refused hears none. */
  async #receive(frame: HTMLIFrameElement, message: string) {
    const page = this.#pages.get(frame);
    const { action, data: params }: { action: string; data: Requested } = JSON.parse(message);
    if (!page || !frame.isConnected || action !== 'payment') return;
    this.#close();
    const { sessions, shopper } = this.#options;
    const { channel } = page;
    const started = startPayment(sessions, { params, channel, mobile: device().mobile });
    if ('failure' in started) return this.#reply({ action: 'done', data: started.failure }, params);
    const open: OpenPayment = { frame, abandon: started.abandon };
    this.#open = open;
    const chosen = shopper(started.window);
    const end = chosen === undefined ? await this.#showWindow(open, started.window) : await chosen;
    if (this.#open !== open) return;
    const reply = await endWindow(started, end);
    if (this.#open === open) this.#reply(reply, params);
  }

  /** Shows the window in the dialog, and resolves with what the shopper does there. */
  async #showWindow(open: OpenPayment, shown: ShownWindow): Promise<WindowEnd> {
    const { mountWindow } = await import('../window/frame/mountWindow.js');
    return new Promise<Outcome>((settle) => {
      const { frame } = open;
      if (this.#open !== open || !frame.parentElement) return;
      // A live window has frames of its own: that much of it is seen from outside.
      const inner = document.createElement('iframe');
      const { contentDocument: page } = frame;
      (page?.querySelector('body') ?? page)?.append(inner);
      open.window = mountWindow(frame.parentElement, { ...shown, settle });
    });
  }

  #reply(reply: PageReply, { request_id }: Requested) {
    if (reply.action === 'inicis.mobile') this.#close();
    const data = reply.action === 'done' ? { ...reply.data, request_id } : reply.data;
    const message = JSON.stringify({ ...reply, data });
    for (const hear of this.#listeners) hear(message);
  }

  #close() {
    this.#open?.abandon();
    this.#open?.window?.unmount();
    this.#open = undefined;
  }
}
