import {
  framePath,
  type FramePage,
  type PageForm,
  type VendorService,
} from '../../../src/sandbox/script/vendorService.js';
import type { PageHost } from './pageHost.js';

/** The vendor's service as a simulated page reaches it: the pages in the frames are the host's. */
export class GatewayFrames implements VendorService {
  readonly fetch: typeof fetch;
  readonly #host: PageHost;
  readonly #loaded = new WeakSet<Element>();
  readonly #listeners: ((message: unknown) => void)[] = [];
  #open: Element | undefined;

  constructor(host: PageHost) {
    this.#host = host;
    this.fetch = host.fetchChannels;
  }

  defer(step: () => void): void {
    queueMicrotask(step);
  }

  readChannels() {
    return this.#host.channels;
  }

  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void {
    frame.src = `about:blank#${framePath(page)}`;
    queueMicrotask(() => {
      if (!frame.isConnected) return;
      this.#loaded.add(frame);
      frame.dispatchEvent(new Event('load'));
      onLoad();
    });
    return () => {
      if (this.#open === frame) this.#close();
      frame.remove();
    };
  }

  postMessage(frame: HTMLIFrameElement, message: string): void {
    queueMicrotask(() => {
      const { action, data: params } = JSON.parse(message);
      if (!this.#loaded.has(frame) || !frame.isConnected || action !== 'payment') return;
      this.#close();
      this.#open = frame;
      this.#host.openWindow(params, (reply) => {
        if (this.#open !== frame) return;
        const data =
          reply.action === 'done' ? { ...reply.data, request_id: params.request_id } : reply.data;
        const text = JSON.stringify({ ...reply, data });
        for (const listener of this.#listeners) listener(text);
      });
    });
  }

  addListener(listener: (message: unknown) => void): void {
    this.#listeners.push(listener);
  }

  submitForm({ formData }: PageForm): void {
    this.#open = undefined;
    this.#host.leaveForGateway(formData?.['P_OID'] ?? '');
  }

  #close() {
    if (this.#open) this.#host.abandonWindow();
    this.#open = undefined;
  }
}
