interface Timer {
  callback: () => void;
  /** Interval, in milliseconds; `null` for a timeout. */
  every: number | null;
  due: number;
  handle?: ReturnType<typeof setTimeout> | undefined;
}

/** Hidden pages, and pages that are open for long, run their intervals once a minute. */
const throttledInterval = 60_000;
const throttledAfter = 60_000;

/** Execution of one page: its timers, and everything that reaches its code from outside. */
export class PageRuntime {
  isAlive = true;
  isFrozen = false;
  readonly #timers = new Map<number, Timer>();
  readonly #undelivered: (() => void)[] = [];
  readonly #openedAt = Date.now();
  #count = 0;

  /** Runs something in the page: never if it is gone, later if the browser keeps it frozen. */
  deliver(work: () => void): void {
    if (this.isFrozen) this.#undelivered.push(work);
    else if (this.isAlive) work();
  }

  readonly setTimeout = <A extends unknown[]>(
    callback: (...args: A) => void,
    delay = 0,
    ...args: A
  ): number =>
    this.#start({ callback: () => callback(...args), every: null, due: Date.now() + delay });

  readonly setInterval = (callback: () => void, every = 0): number =>
    this.#start({ callback, every, due: Date.now() + every });

  readonly clear = (id: number | undefined): void => {
    clearTimeout(this.#timers.get(id ?? 0)?.handle);
    this.#timers.delete(id ?? 0);
  };

  readonly queueMicrotask = (work: () => void): void => queueMicrotask(() => this.deliver(work));

  freeze(): void {
    this.isFrozen = true;
    for (const { handle } of this.#timers.values()) clearTimeout(handle);
  }

  thaw(): void {
    this.isFrozen = false;
    for (const [id, timer] of this.#timers) this.#arm(id, timer);
    for (const work of this.#undelivered.splice(0)) this.deliver(work);
  }

  end(): void {
    this.isAlive = this.isFrozen = false;
    for (const { handle } of this.#timers.values()) clearTimeout(handle);
    this.#timers.clear();
    this.#undelivered.length = 0;
  }

  #start(timer: Timer): number {
    this.#count += 1;
    if (!this.isAlive) return this.#count;
    this.#timers.set(this.#count, timer);
    if (!this.isFrozen) this.#arm(this.#count, timer);
    return this.#count;
  }

  #arm(id: number, timer: Timer): void {
    timer.handle = setTimeout(() => this.#run(id, timer), Math.max(timer.due - Date.now(), 0));
  }

  #run(id: number, timer: Timer): void {
    if (timer.every === null) this.#timers.delete(id);
    else {
      const isOld = Date.now() - this.#openedAt > throttledAfter;
      timer.due = Date.now() + Math.max(timer.every, isOld ? throttledInterval : 0);
      this.#arm(id, timer);
    }
    timer.callback();
  }
}
