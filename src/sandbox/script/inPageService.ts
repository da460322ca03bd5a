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

/** Parameters in a message of the script. */
type SentParams = RequestPayParams & { request_id?: string };

interface InPageServiceOptions {
  sessions: WindowSessions;
  list: ChannelList;
  faults: ScriptFaults;
  shopper: Shopper;
  /** Opens the return URL at the end of a payment on a phone. */
  navigate: (url: string) => void;
}

/** The open payment and its frame. `window` is set while the window is shown. */
interface OpenPayment {
  frame: HTMLIFrameElement;
  abandon(): void;
  window?: MountedWindow;
}

/**
 * The vendor's service inside the page. It uses no network, and timers only for simulated delays.
 * The pages of the frames are empty. The payment window is rendered in the dialog, beside its frame.
 * Messages are delivered in microtasks.
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

  /** The content of the open window; `null` if none is shown. */
  get window(): HTMLElement | null {
    return this.#open?.window?.content ?? null;
  }

  defer(step: () => void): void {
    queueMicrotask(step);
  }

  readChannels({ userCode }: Account) {
    return this.#options.list.read(userCode);
  }

  /**
   * Loads an empty page, which needs no network. The path that the script loads is its URL
   * fragment.
   */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void {
    const { frame: fault } = this.#options.faults;
    frame.src = `about:blank#${framePath(page)}`;
    const load = () => {
      if (!frame.isConnected) return;
      if (typeof fault !== 'string') this.#pages.set(frame, page);
      // Browsers fire no `load` event for `about:blank` with a fragment.
      frame.dispatchEvent(new Event('load'));
      onLoad();
    };
    // `load` runs after a microtask, so that a `MutationObserver` for new frames can add listeners
    // first.
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

  /** Handles a message as the frame's page would. A removed or unloaded frame ignores messages. */
  async #receive(frame: HTMLIFrameElement, message: string) {
    const page = this.#pages.get(frame);
    const { action, data: params }: { action: string; data: SentParams } = JSON.parse(message);
    if (!page || !frame.isConnected || action !== 'payment') return;
    this.#close();
    const { sessions, shopper } = this.#options;
    const { channel } = page;
    const started = startPayment(sessions, {
      params,
      channel,
      mobile: device().mobile,
      userAgent: navigator.userAgent,
    });
    if ('failure' in started) return this.#reply({ action: 'done', data: started.failure }, params);
    const open: OpenPayment = { frame, abandon: started.abandon };
    this.#open = open;
    const chosen = shopper(started.window);
    const end = chosen === undefined ? await this.#showWindow(open, started.window) : await chosen;
    if (this.#open !== open) return;
    const reply = await endWindow(started, end);
    if (this.#open === open) this.#reply(reply, params);
  }

  /** Shows the window in the dialog. Resolves with the shopper's outcome. */
  async #showWindow(open: OpenPayment, shown: ShownWindow): Promise<WindowEnd> {
    const { mountWindow } = await import('../window/frame/mountWindow.js');
    return new Promise<Outcome>((settle) => {
      const { frame } = open;
      if (this.#open !== open || !frame.parentElement) return;
      // A real window has frames inside its page, and the parent page can count them. This frame is
      // empty, so it is not shown.
      const inner = document.createElement('iframe');
      inner.style.display = 'none';
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
