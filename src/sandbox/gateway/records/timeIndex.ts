import type { TableIndex } from './table.js';

interface Entry<Row> {
  time: number;
  /** The place of the record among all that were added. It stays when the time changes. */
  place: number;
  row: Row;
}

/**
 * Records of a table by a time. The records of a time span are found without a search through all
 * records.
 */
export class TimeIndex<Row> implements TableIndex<Row> {
  readonly #timeOf: (row: Row) => number;
  /** Sorted by time. Records with the same time are in the order in which they were added. */
  readonly #entries: Entry<Row>[] = [];
  readonly #byKey = new Map<string, Entry<Row>>();
  #added = 0;

  constructor(timeOf: (row: Row) => number) {
    this.#timeOf = timeOf;
  }

  /** Returns the records from one time to another, both included, oldest first. */
  between(from: number, to: number): Row[] {
    return this.#entries
      .slice(this.#positionOf(from, 0), this.#positionOf(to, Infinity))
      .map(({ row }) => row);
  }

  set(key: string, row: Row): void {
    const time = this.#timeOf(row);
    const known = this.#byKey.get(key);
    if (known?.time === time) {
      known.row = row;
      return;
    }
    if (known) this.#remove(known);
    else this.#added += 1;
    const entry = { time, place: known?.place ?? this.#added, row };
    this.#byKey.set(key, entry);
    // The clock moves forward, so almost every record is added at the end.
    this.#entries.splice(this.#positionOf(time, entry.place), 0, entry);
  }

  delete(key: string): void {
    const entry = this.#byKey.get(key);
    if (!entry) return;
    this.#byKey.delete(key);
    this.#remove(entry);
  }

  clear(): void {
    this.#entries.length = 0;
    this.#byKey.clear();
  }

  #remove({ time, place }: Entry<Row>): void {
    this.#entries.splice(this.#positionOf(time, place), 1);
  }

  /** Returns the position of the first entry that is not before a time and a place. */
  #positionOf(time: number, place: number): number {
    const isBefore = (entry: Entry<Row> | undefined) =>
      entry !== undefined && (entry.time < time || (entry.time === time && entry.place < place));
    // Almost every search is for the end.
    if (isBefore(this.#entries.at(-1))) return this.#entries.length;
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#entries[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
