import type { TableIndex } from './table.js';

interface Entry<Row> {
  time: number;
  row: Row;
}

/**
 * Records of a table by a time that never changes. The records of a time span are found without a
 * search through all records.
 */
export class TimeIndex<Row> implements TableIndex<Row> {
  readonly #timeOf: (row: Row) => number;
  /** Sorted by time. Records with the same time are in the order in which they were added. */
  readonly #entries: Entry<Row>[] = [];
  readonly #byKey = new Map<string, Entry<Row>>();

  constructor(timeOf: (row: Row) => number) {
    this.#timeOf = timeOf;
  }

  /** Returns the records from one time to another, both included, oldest first. */
  between(from: number, to: number): Row[] {
    return this.#entries
      .slice(this.#after(from, true), this.#after(to, false))
      .map(({ row }) => row);
  }

  set(key: string, row: Row): void {
    const known = this.#byKey.get(key);
    if (known) {
      known.row = row;
      return;
    }
    const entry = { time: this.#timeOf(row), row };
    this.#byKey.set(key, entry);
    const last = this.#entries.at(-1);
    // The clock moves forward, so almost every record is added at the end.
    if (!last || last.time <= entry.time) this.#entries.push(entry);
    else this.#entries.splice(this.#after(entry.time, false), 0, entry);
  }

  delete(key: string): void {
    const entry = this.#byKey.get(key);
    if (!entry) return;
    this.#byKey.delete(key);
    this.#entries.splice(this.#entries.indexOf(entry, this.#after(entry.time, true)), 1);
  }

  clear(): void {
    this.#entries.length = 0;
    this.#byKey.clear();
  }

  /** Returns the position after all earlier times, and after the time itself if it is not included. */
  #after(time: number, included: boolean): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.#entries[middle]?.time ?? Infinity;
      if (at < time || (at === time && !included)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
