import type { EvaluatePage } from '../bundlePage.js';
import type { PageConfig, PageHost } from '../page/pageHost.js';
import { blockedStorage, createStorage } from './createStorage.js';
import { Locks } from './locks.js';
import type { PageRuntime } from './pageRuntime.js';
import type { BrowserView, Device, PageListeners, PageView } from './pageView.js';

/** Surroundings of a browser. */
export interface BrowserSurroundings {
  evaluate: EvaluatePage;
  config: PageConfig;
  /** True if the browser lets no page use its storage. */
  isStorageBlocked: boolean;
  /** Sends a request of a page to the shop. */
  send: (path: string, body: string) => Promise<Response>;
  /** Listens to a page. */
  listenTo: (page: PageView) => PageListeners;
}

const agents: Record<Device, string> = {
  pc: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148',
};

const channels = [{ pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' }];

/** Everything that the pages of a browser share. */
export class BrowserContext implements BrowserView {
  readonly device: Device;
  readonly storage = createStorage();
  readonly locks = new Locks();
  readonly surroundings: BrowserSurroundings;
  isOnline = true;

  constructor(device: Device, surroundings: BrowserSurroundings) {
    this.device = device;
    this.surroundings = surroundings;
  }

  /** `localStorage` of its pages. */
  get pageStorage() {
    return this.surroundings.isStorageBlocked ? blockedStorage : this.storage;
  }

  hostOf(page: PageView): PageHost & PageListeners {
    return { channels, ...this.surroundings.listenTo(page) };
  }

  navigatorOf(runtime: PageRuntime) {
    const { locks, device } = this;
    const isOnline = () => this.isOnline;
    return {
      userAgent: agents[device],
      language: 'ko',
      locks: locks.of(runtime),
      get onLine() {
        return isOnline();
      },
    };
  }

  /** Returns the `fetch` of a page. */
  fetchOf(runtime: PageRuntime) {
    return (url: string, { body = '', signal }: { body?: string; signal?: AbortSignal } = {}) =>
      new Promise<Response>((resolve, reject) => {
        const fail = (reason: unknown) => runtime.deliver(() => reject(reason));
        if (!runtime.isAlive) return undefined;
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (!this.isOnline) return fail(new TypeError('Failed to fetch'));
        const succeed = (response: Response) => {
          // A page that the browser keeps loses its connections.
          if (runtime.isFrozen || !this.isOnline) return fail(new TypeError('Failed to fetch'));
          return runtime.deliver(() => resolve(response));
        };
        this.surroundings.send(url, body).then(succeed, fail);
      });
  }
}
