import type { RecordKind, RecordKinds, RecordListener } from './records.js';
import { Table } from './table.js';

/** One table for each kind of record. */
export type RecordTables = { readonly [Kind in RecordKind]: Table<RecordKinds[Kind]> };

/** Creates empty tables. `onChange` is called after each change. */
export function createTables(onChange: RecordListener): RecordTables {
  const table = <Kind extends RecordKind>(kind: Kind) =>
    new Table<RecordKinds[Kind]>((key, record) => onChange(kind, key, record));
  return {
    payments: table('payments'),
    orderExtras: table('orderExtras'),
    billingKeys: table('billingKeys'),
    prepared: table('prepared'),
    schedules: table('schedules'),
    externalReceipts: table('externalReceipts'),
    deliveries: table('deliveries'),
    settings: table('settings'),
    webhookSettings: table('webhookSettings'),
    windows: table('windows'),
  };
}

/** Adds a stored record to its table. Records of an unknown kind are left out. */
export function restoreRecord(tables: RecordTables, kind: string, key: string, json: string): void {
  const table = Object.entries(tables).find(([name]) => name === kind)?.[1];
  table?.restore(key, JSON.parse(json));
}
