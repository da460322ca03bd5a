import type { RequestPayParams } from '../../core/wire.js';
import {
  beginAt,
  conclude,
  type Reply,
  type Shopper,
  type ShownWindow,
} from '../gateway/session/startPayment.js';
import type { ChannelList } from './channelList.js';
import { device } from './device.js';
import type { Engine } from '../gateway/gateway.js';
import type { ScriptFaults } from './scriptFaults.js';
import {
  frameAddress,
  type Account,
  type Form,
  type FramePage,
  type Service,
} from './vendorService.js';
import type { Outcome, WindowEnd } from '../gateway/session/windowSession.js';
import type { MountedWindow } from '../window/frame/mountWindow.js';

/** The parameters as the script sends them. */
type Requested = RequestPayParams & { request_id?: string };

interface PageServiceOptions {
  engine: Engine;
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
export class PageService implements Service {
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

  soon(step: () => void): void {
    queueMicrotask(step);
  }

  channelsOf({ userCode }: Account) {
    return this.#options.list.read(userCode);
  }

  /** The address touches no network: what the script's address says stands behind a `#`. */
  load(frame: HTMLIFrameElement, page: FramePage, loaded: () => void): () => void {
    const { frame: fault } = this.#options.faults;
    frame.src = `about:blank#${frameAddress(page)}`;
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

  post(frame: HTMLIFrameElement, message: string): void {
    queueMicrotask(() => void this.#receive(frame, message));
  }

  listen(hear: (message: unknown) => void): void {
    this.#listeners.push(hear);
  }

  leave({ action }: Form): void {
    this.#options.navigate(action);
  }

  /** What the page in the frame does with a message; one that is gone or refused hears none. */
  async #receive(frame: HTMLIFrameElement, message: string) {
    const page = this.#pages.get(frame);
    const { action, data: params }: { action: string; data: Requested } = JSON.parse(message);
    if (!page || !frame.isConnected || action !== 'payment') return;
    this.#close();
    const { engine, shopper } = this.#options;
    const { channel } = page;
    const begun = beginAt(engine, { params, channel, mobile: device().mobile });
    if ('refusal' in begun) return this.#say({ action: 'done', data: begun.refusal }, params);
    const open: OpenPayment = { frame, abandon: begun.abandon };
    this.#open = open;
    const asked = shopper(begun.shown);
    const end = asked === undefined ? await this.#ask(open, begun.shown) : await asked;
    if (this.#open !== open) return;
    const reply = await conclude(begun, end);
    if (this.#open === open) this.#say(reply, params);
  }

  /** Shows the window in the dialog, and resolves with what the shopper does there. */
  async #ask(open: OpenPayment, shown: ShownWindow): Promise<WindowEnd> {
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

  #say(reply: Reply, { request_id }: Requested) {
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
