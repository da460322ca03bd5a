import type { Channel } from '../../core/wire.js';
import { timeouts } from '../timeouts.js';
import {
  framePath,
  type Account,
  type PageForm,
  type FramePage,
  type VendorService,
} from './vendorService.js';

const vendor = { script: 'https://cdn.iamport.kr', service: 'https://service.iamport.kr' };

/**
 * The vendor's service over HTTP. Requests go to the origin of the script. If that is the vendor's
 * host for scripts (`cdn.iamport.kr`), they go to its host for the service (`service.iamport.kr`).
 */
export class HttpService implements VendorService {
  declare readonly fetch?: typeof fetch;
  readonly #origin: string;

  /** `scriptOrigin` is the origin from which the page loaded the script. */
  constructor(scriptOrigin: string) {
    const isVendors = scriptOrigin === vendor.script;
    const origin = isVendors ? vendor.service : scriptOrigin;
    this.#origin = origin;
    if (isVendors) return;
    // The browser code of this package requests the channel list from the vendor's host. Here that
    // request is sent to this service instead.
    this.fetch = (input, init) => {
      const request = new Request(input, init);
      return fetch(request.url.replace(vendor.service, origin), init);
    };
  }

  defer(step: () => void): void {
    setTimeout(step, timeouts.scriptStep);
  }

  /** Reads the channel list. Blocks the page until the response arrives, like the real script. */
  readChannels({ userCode, tierCode }: Account): readonly Channel[] | null {
    const tier = tierCode ? `?tier=${encodeURIComponent(tierCode)}` : '';
    const request = new XMLHttpRequest();
    request.open('GET', `${this.#origin}/users/pg/${userCode}${tier}`, false);
    request.send();
    if (request.status !== 200)
      throw new Error(`the channel list answered with HTTP ${request.status}`);
    const { code, data }: { code: number; data: Channel[] } = JSON.parse(request.responseText);
    return code === 0 ? data : null;
  }

  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void {
    frame.addEventListener('load', onLoad);
    frame.src = this.#origin + framePath(page);
    return () => frame.remove();
  }

  postMessage(frame: HTMLIFrameElement, message: string): void {
    if (!frame.contentWindow) throw new TypeError('the frame has no window');
    frame.contentWindow.postMessage(message, this.#origin);
  }

  addListener(listener: (message: unknown) => void): void {
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      if (origin === this.#origin) listener(data);
    });
  }

  submitForm({ action, formData = {} }: PageForm): void {
    const form = document.createElement('form');
    form.name = form.id = 'ini';
    form.method = 'POST';
    form.acceptCharset = 'euc-kr';
    form.target = '_top';
    form.action = action;
    for (const [name, value] of Object.entries(formData)) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }
}
