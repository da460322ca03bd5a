import type { RequestPayParams } from '../../core/wire.js';
import { endWindow, type PageReply } from '../gateway/session/endWindow.js';
import type { Outcome, WindowEnd } from '../gateway/session/outcome.js';
import { startPayment } from '../gateway/session/startPayment.js';
import type { Shopper, ShownWindow } from '../gateway/session/windowSession.js';
import type { WindowSessions } from '../gateway/session/windowSessions.js';
import type { MountedWindow } from '../window/frame/mountWindow.js';
import type { ChannelList } from './channelList.js';
import { device } from './device.js';
import type { ScriptFaults } from './scriptFaults.js';
import {
  framePath,
  type Account,
  type FramePage,
  type PageForm,
  type VendorService,
} from './vendorService.js';

/** The parameters as the script sends them. */
type SentParams = RequestPayParams & { request_id?: string };

interface InPageServiceOptions {
  sessions: WindowSessions;
  list: ChannelList;
  faults: ScriptFaults;
  shopper: Shopper;
  /** Opens the return address of a phone at the end. */
  navigate: (url: string) => void;
}

/** The open payment, its frame, and its window where one is shown. */
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
  readonly #options: InPageServiceOptions;
  readonly #pages = new WeakMap<HTMLIFrameElement, FramePage>();
  readonly #listeners: ((message: unknown) => void)[] = [];
  #open: OpenPayment | undefined;

  constructor(options: InPageServiceOptions) {
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

  /** Needs no network: the address is empty, and its `#` part is the path that the script loads. */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void {
    const { frame: fault } = this.#options.faults;
    frame.src = `about:blank#${framePath(page)}`;
    const load = () => {
      if (!frame.isConnected) return;
      if (typeof fault !== 'string') this.#pages.set(frame, page);
      // Browsers fire no `load` for an empty page with a `#`.
      frame.dispatchEvent(new Event('load'));
      onLoad();
    };
    // After a microtask, so that a `MutationObserver` for new frames can add its listener first.
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

  addListener(listener: (message: unknown) => void): void {
    this.#listeners.push(listener);
  }

  submitForm({ action }: PageForm): void {
    this.#options.navigate(action);
  }

  /** Acts as the page in the frame. A frame that is removed or was not loaded ignores messages. */
  async #receive(frame: HTMLIFrameElement, message: string) {
    const page = this.#pages.get(frame);
    const { action, data: params }: { action: string; data: SentParams } = JSON.parse(message);
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
      // A real window has frames inside its page, which can be counted from outside.
      const inner = document.createElement('iframe');
      const { contentDocument: page } = frame;
      (page?.querySelector('body') ?? page)?.append(inner);
      open.window = mountWindow(frame.parentElement, { ...shown, settle });
    });
  }

  #reply(reply: PageReply, { request_id }: SentParams) {
    if (reply.action === 'inicis.mobile') this.#close();
    const data = reply.action === 'done' ? { ...reply.data, request_id } : reply.data;
    const message = JSON.stringify({ ...reply, data });
    for (const listener of this.#listeners) listener(message);
  }

  #close() {
    this.#open?.abandon();
    this.#open?.window?.unmount();
    this.#open = undefined;
  }
}
