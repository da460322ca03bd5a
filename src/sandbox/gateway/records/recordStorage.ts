import { emptyRecords, type Records } from './records.js';

/** A storage that outlives the page; the part of `Storage` that is used. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Returns session storage where there is a page that allows it: naming it throws where it is blocked. */
export function pageSessionStorage(): RecordStorage | null {
  try {
    return typeof document === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}

/** Reads the records of an earlier page; empty ones where there are none, or they are damaged. */
export function readRecords(storage: RecordStorage | null, key: string): Records {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    return isRecords(stored) ? stored : emptyRecords;
  } catch {
    return emptyRecords;
  }
}

export function writeRecords(storage: RecordStorage | null, key: string, records: Records): void {
  try {
    storage?.setItem(key, JSON.stringify(records));
  } catch {
    // Full or blocked: this page goes on from memory, only a redirect will not find the records.
  }
}

export function removeRecords(storage: RecordStorage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // A storage that cannot be written holds nothing of ours.
  }
}

const isRecords = (stored: unknown): stored is Records =>
  typeof stored === 'object' &&
  stored !== null &&
  'payments' in stored &&
  'billingKeys' in stored &&
  'prepared' in stored &&
  'schedules' in stored &&
  'orderExtras' in stored &&
  'clockOffset' in stored &&
  typeof stored.orderExtras === 'object' &&
  typeof stored.clockOffset === 'number' &&
  [stored.payments, stored.billingKeys, stored.prepared, stored.schedules].every(Array.isArray);
