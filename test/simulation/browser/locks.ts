import type { PageRuntime } from './pageRuntime.js';

interface LockRequest {
  page: PageRuntime;
  isShared: boolean;
  grant: (lock: object | null) => void;
}

interface LockOptions {
  mode?: 'exclusive' | 'shared';
  ifAvailable?: boolean;
  steal?: boolean;
  signal?: AbortSignal;
}

type Work = (lock: object | null) => unknown;

/** Web Locks of a browser: first in, first out, and released with the page that holds them. */
export class Locks {
  readonly #held = new Map<string, LockRequest[]>();
  #waiting: (LockRequest & { name: string })[] = [];

  /** Returns `navigator.locks` of a page. */
  of(page: PageRuntime) {
    return {
      request: (name: string, ...rest: [Work] | [LockOptions, Work]) => {
        const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
        return this.#request(page, name, options, work);
      },
      query: async () => ({ held: [...this.#held.keys()].map((name) => ({ name })), pending: [] }),
    };
  }

  isHeldBy(page: PageRuntime): boolean {
    return [...this.#held.values()].flat().some((one) => one.page === page);
  }

  /** Releases everything of a page that is gone. */
  release(page: PageRuntime): void {
    this.#waiting = this.#waiting.filter((one) => one.page !== page);
    for (const [name, holders] of this.#held)
      for (const one of holders) if (one.page === page) this.#remove(name, one);
  }

  async #request(page: PageRuntime, name: string, options: LockOptions, work: Work) {
    const { mode, ifAvailable, signal } = options;
    signal?.throwIfAborted();
    const lock = await new Promise<LockRequest | null>((resolve, reject) => {
      if (!page.isAlive) return;
      const request: LockRequest = {
        page,
        isShared: mode === 'shared',
        grant: (granted) => page.deliver(() => resolve(granted === null ? null : request)),
      };
      const abort = () => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(signal?.reason);
      };
      const waiting = { ...request, name };
      if (this.#isFree(name, request)) this.#hold(name, request);
      else if (ifAvailable) request.grant(null);
      else {
        this.#waiting.push(waiting);
        signal?.addEventListener('abort', abort, { once: true });
      }
    });
    try {
      return await work(lock && { name, mode: mode ?? 'exclusive' });
    } finally {
      if (lock) this.#remove(name, lock);
    }
  }

  #isFree(name: string, { isShared }: LockRequest) {
    const holders = this.#held.get(name) ?? [];
    return holders.length === 0 || (isShared && holders.every((one) => one.isShared));
  }

  #hold(name: string, request: LockRequest) {
    this.#held.set(name, [...(this.#held.get(name) ?? []), request]);
    request.grant({ name });
  }

  #remove(name: string, request: LockRequest) {
    const left = (this.#held.get(name) ?? []).filter((one) => one.grant !== request.grant);
    if (left.length > 0) this.#held.set(name, left);
    else this.#held.delete(name);
    for (const next of this.#waiting.filter((one) => one.name === name)) {
      if (!this.#isFree(name, next)) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#hold(name, next);
    }
  }
}
