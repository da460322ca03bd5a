import type { RecordJournal } from './records.js';
import type { RecordTables } from './recordTables.js';

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

/** Kinds of records that the next page does not need: a page never sends a webhook again. */
const notStored = new Set(['deliveries']);

/**
 * Returns a journal that stores the records as one value in the storage of a page. The value is
 * written again after each change, because a storage has no other way to change a part of it.
 */
export function storageJournal(
  storage: RecordStorage,
  key: string,
  tables: RecordTables,
): RecordJournal {
  return {
    read: () => readStored(storage, key),
    write: (kind) => {
      if (notStored.has(kind)) return;
      const stored = Object.entries(tables)
        .filter(([name]) => !notStored.has(name))
        .map(([name, table]) => [name, [...table.entries()]]);
      // If the storage is full or blocked, the records stay in memory, but are lost after a redirect.
      attempt(() => storage.setItem(key, JSON.stringify(Object.fromEntries(stored))));
    },
    clear: () => attempt(() => storage.removeItem(key)),
  };
}

/** Returns the records of the previous page, or nothing if they are missing or invalid. */
function readStored(storage: RecordStorage, key: string) {
  const found: { kind: string; key: string; json: string }[] = [];
  attempt(() => {
    const stored: Record<string, [string, unknown][]> = JSON.parse(storage.getItem(key) ?? '{}');
    for (const [kind, rows] of Object.entries(stored))
      for (const [rowKey, row] of rows)
        found.push({ kind, key: rowKey, json: JSON.stringify(row) });
  });
  return found;
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The storage is blocked or full, or its value is not valid.
  }
}
