import { emptyRecords, type Records } from './records.js';

/**
 * The methods of `Storage` that the sandbox uses. The records must still exist after a redirect.
 */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Returns the session storage, or `null` if there is no page or the storage is blocked. The `try`
 * is needed because reading `sessionStorage` throws when it is blocked.
 */
export function pageSessionStorage(): RecordStorage | null {
  try {
    return typeof document === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}

/**
 * Reads the records of the previous page. Returns empty records if the stored ones are missing or
 * invalid.
 */
export function readRecords(storage: RecordStorage | null, key: string): Records {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    // Records of an older version can lack a collection.
    return isRecords(stored) ? { ...emptyRecords, ...stored } : emptyRecords;
  } catch {
    return emptyRecords;
  }
}

export function writeRecords(storage: RecordStorage | null, key: string, records: Records): void {
  try {
    storage?.setItem(key, JSON.stringify(records));
  } catch {
    // The storage is full or blocked. The records stay in memory, but are lost after a redirect.
  }
}

export function removeRecords(storage: RecordStorage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // The storage is blocked, so it contains no records of the sandbox.
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
