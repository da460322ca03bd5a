import type { MountedHooks } from '../../context.js';

interface Timer {
  end: number;
  /** Whole time. Limits the time that remains if the clock of the device is set back. */
  time: number;
  callback: () => void;
  id?: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Timers of one provider. They stop while the provider is unmounted, and between `pagehide` and
 * `pageshow`: a timer would run in a page that the shopper has left. They continue with the time that
 * remains.
 */
export class Clock {
  readonly #mounted: MountedHooks;
  readonly #timers = new Set<Timer>();
  #isHidden = false;
  #page: AbortController | undefined;

  constructor(mounted: MountedHooks) {
    this.#mounted = mounted;
    mounted.listeners.add(() => this.#update());
    this.#update();
  }

  /** Calls the function after the time. Returns a function that cancels the timer. */
  after(time: number, callback: () => void): () => void {
    const timer: Timer = { end: Date.now() + time, time, callback };
    this.#timers.add(timer);
    this.#start(timer);
    return () => {
      clearTimeout(timer.id);
      this.#timers.delete(timer);
    };
  }

  /** Resolves after the time, or earlier when the browser is online again. */
  sleep(time: number, wakeOnline = false): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        window.removeEventListener('online', wake);
        resolve();
      };
      const cancel = this.after(time, wake);
      if (wakeOnline) window.addEventListener('online', wake);
    });
  }

  /** Calls the function when the provider has unmounted. Returns a function that removes it. */
  onUnmount(callback: () => void): () => void {
    const check = () => {
      // React mounts again at once in StrictMode.
      if (!this.#mounted.provider) queueMicrotask(() => this.#mounted.provider || callback());
    };
    this.#mounted.listeners.add(check);
    return () => void this.#mounted.listeners.delete(check);
  }

  #start(timer: Timer): void {
    clearTimeout(timer.id);
    if (this.#isHidden || !this.#mounted.provider) return;
    const time = Math.max(0, Math.min(timer.time, timer.end - Date.now()));
    timer.id = setTimeout(() => {
      this.#timers.delete(timer);
      timer.callback();
    }, time);
  }

  #setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    for (const timer of this.#timers) this.#start(timer);
  }

  #update(): void {
    if (this.#mounted.provider === Boolean(this.#page)) return;
    this.#page?.abort();
    this.#page = this.#mounted.provider ? new AbortController() : undefined;
    for (const timer of this.#timers) this.#start(timer);
    if (!this.#page) return;
    const { signal } = this.#page;
    window.addEventListener('pagehide', () => this.#setHidden(true), { signal });
    window.addEventListener('pageshow', () => this.#setHidden(false), { signal });
  }
}

const clocks = new WeakMap<MountedHooks, Clock>();

/** Returns the clock of a provider. */
export function clockOf(mounted: MountedHooks): Clock {
  const clock = clocks.get(mounted) ?? new Clock(mounted);
  clocks.set(mounted, clock);
  return clock;
}
