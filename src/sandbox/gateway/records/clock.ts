import type { RecordStore } from './recordStore.js';

/**
 * The clock of the gateway. It can be moved forward. The offset is stored, so that the page after a
 * redirect has the same time.
 */
export class Clock {
  readonly #now: () => number;
  readonly #records: RecordStore;

  /** `now` returns the real time, in unix milliseconds. */
  constructor(now: () => number, records: RecordStore) {
    this.#now = now;
    this.#records = records;
  }

  /** The time, in unix milliseconds. */
  get milliseconds(): number {
    return Math.floor(this.#now() + this.#records.clockOffset);
  }

  /** The time, in unix seconds. */
  get seconds(): number {
    return Math.floor(this.milliseconds / 1000);
  }

  /** Moves the clock forward to a time, in unix milliseconds. An earlier time has no effect. */
  advanceTo(milliseconds: number): void {
    const offset = milliseconds - Math.floor(this.#now());
    this.#records.clockOffset = Math.max(this.#records.clockOffset, offset);
  }
}
