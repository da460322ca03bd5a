/** A secondary order of the records of a table. The table calls it with each change. */
export interface TableIndex<Row> {
  /** Called with a record that was added or replaced, and with the replaced record. */
  set(key: string, row: Row, before: Row | undefined): void;
  /** Called with a deleted record. */
  delete(key: string, row: Row): void;
  clear(): void;
}

/**
 * Records of one kind by key, in the order in which they were added. Reading or writing a record
 * takes the same time at any number of records.
 */
export class Table<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #indexes: TableIndex<Row>[] = [];
  readonly #onChange: (key: string, row: Row | null) => void;
  #list: readonly Row[] | undefined;

  /** `onChange` is called after each change, with `null` for a deleted record. */
  constructor(onChange: (key: string, row: Row | null) => void) {
    this.#onChange = onChange;
  }

  /** Adds an index to an empty table. */
  addIndex<Index extends TableIndex<Row>>(index: Index): Index {
    this.#indexes.push(index);
    return index;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** Adds a record, or replaces the record with this key. A replaced record keeps its place. */
  set(key: string, row: Row): void {
    this.restore(key, row);
    this.#onChange(key, row);
  }

  /** Adds a stored record without calling `onChange`. */
  restore(key: string, row: Row): void {
    const before = this.#rows.get(key);
    this.#rows.set(key, row);
    this.#list = undefined;
    for (const index of this.#indexes) index.set(key, row, before);
  }

  delete(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    this.#list = undefined;
    for (const index of this.#indexes) index.delete(key, row);
    this.#onChange(key, null);
  }

  /** Deletes all records without calling `onChange`. */
  clear(): void {
    this.#rows.clear();
    this.#list = undefined;
    for (const index of this.#indexes) index.clear();
  }

  /** Every record, newest last. The array does not change when the table changes. */
  get list(): readonly Row[] {
    return (this.#list ??= [...this.#rows.values()]);
  }

  /** Keys and records, newest last. */
  entries(): Iterable<[string, Row]> {
    return this.#rows.entries();
  }
}
