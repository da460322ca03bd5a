/** The only source of chance in a history. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Returns a number from 0 to 1, without 1 (mulberry32). */
  readonly next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** Returns an integer from `low` to `high`, both included. */
  readonly between = (low: number, high: number): number =>
    low + Math.floor(this.next() * (high - low + 1));

  /** Returns a UUID of version 4. */
  readonly uuid = (): string => {
    const hex = (digits: number) =>
      Array.from({ length: digits }, () => this.between(0, 15).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  };

  /** Replaces `Math.random` and `crypto.randomUUID`. Returns a function that gives them back. */
  install(): () => void {
    const { random } = Math;
    Math.random = this.next;
    // Hides the method of the prototype.
    Object.defineProperty(crypto, 'randomUUID', { value: this.uuid, configurable: true });
    return () => {
      Math.random = random;
      Reflect.deleteProperty(crypto, 'randomUUID');
    };
  }
}
