import type { TableIndex } from './table.js';

interface Entry {
  time: number;
  /** Number of the entry. It keeps the order of entries with the same time. */
  order: number;
  key: string;
}

/**
 * Records of a table by the time at which something must happen, as a binary heap. If the time of a
 * record changes, its old entry stays in the heap and is dropped when it reaches the top.
 */
export class DueIndex<Row> implements TableIndex<Row> {
  readonly #dueOf: (row: Row) => number | null;
  readonly #heap: Entry[] = [];
  readonly #rows = new Map<string, { entry: Entry; row: Row }>();
  #count = 0;

  /** `dueOf` returns the time in unix milliseconds, or `null` if nothing must happen. */
  constructor(dueOf: (row: Row) => number | null) {
    this.#dueOf = dueOf;
  }

  /** The earliest time, in unix milliseconds; `Infinity` if nothing must happen. */
  get next(): number {
    return this.#top()?.entry.time ?? Infinity;
  }

  /**
   * Returns the earliest record that is due at a time. The caller changes the time of this record;
   * then the next call returns the next one.
   */
  first(now: number): Row | undefined {
    const top = this.#top();
    return top && top.entry.time <= now ? top.row : undefined;
  }

  set(key: string, row: Row): void {
    const time = this.#dueOf(row);
    if (time === null) return this.delete(key);
    const known = this.#rows.get(key);
    if (known?.entry.time === time) {
      known.row = row;
      return;
    }
    this.#count += 1;
    const entry = { time, order: this.#count, key };
    this.#rows.set(key, { entry, row });
    this.#push(entry);
  }

  delete(key: string): void {
    this.#rows.delete(key);
  }

  clear(): void {
    this.#heap.length = 0;
    this.#rows.clear();
  }

  /** Returns the earliest record, after dropping the old entries before it. */
  #top(): { entry: Entry; row: Row } | undefined {
    for (let entry = this.#heap[0]; entry; entry = this.#heap[0]) {
      const known = this.#rows.get(entry.key);
      if (known?.entry === entry) return known;
      this.#pop();
    }
    return undefined;
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    for (;;) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (!parent || !isBefore(entry, parent)) break;
      heap[at] = parent;
      at = parentAt;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const isRight = left && right && isBefore(right, left);
      const child = isRight ? right : left;
      if (!child || !isBefore(child, last)) break;
      heap[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
  }
}

const isBefore = (one: Entry, other: Entry) =>
  one.time < other.time || (one.time === other.time && one.order < other.order);
