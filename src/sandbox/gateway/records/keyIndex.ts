import type { TableIndex } from './table.js';

/** Records of a table by one of their fields, for example the payments of an order number. */
export class KeyIndex<Row> implements TableIndex<Row> {
  readonly #fieldOf: (row: Row) => string | null;
  readonly #rows = new Map<string, Map<string, Row>>();

  /** `fieldOf` returns the value of the field, or `null` to leave a record out. */
  constructor(fieldOf: (row: Row) => string | null) {
    this.#fieldOf = fieldOf;
  }

  /** Returns the records with this value, in the order in which they were added. */
  get(value: string): Row[] {
    return [...(this.#rows.get(value)?.values() ?? [])];
  }

  set(key: string, row: Row, before: Row | undefined): void {
    const value = this.#fieldOf(row);
    if (before !== undefined && this.#fieldOf(before) !== value) this.delete(key, before);
    if (value === null) return;
    const rows = this.#rows.get(value) ?? new Map<string, Row>();
    this.#rows.set(value, rows.set(key, row));
  }

  delete(key: string, row: Row): void {
    const value = this.#fieldOf(row) ?? '';
    const rows = this.#rows.get(value);
    rows?.delete(key);
    if (rows?.size === 0) this.#rows.delete(value);
  }

  clear(): void {
    this.#rows.clear();
  }
}
