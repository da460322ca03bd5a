import type Libsql from 'libsql';
import type { RecordJournal } from '../gateway/records/records.js';

/** A reason why the records cannot be stored in a file. */
export type StateProblem =
  /** The optional package `libsql` is not installed. */
  | 'missing'
  /** The package is installed, but its program for this computer is not. */
  | 'unsupported'
  /** The file cannot be opened or created. */
  | 'unreadable'
  /** Another process uses the file. */
  | 'busy'
  /** The file is not a state file of the sandbox. */
  | 'foreign'
  /** A newer version of this package wrote the file. */
  | 'newer'
  /** The file cannot be written, for example because the disk is full. */
  | 'unwritable';

/** Thrown if the records cannot be stored. `message` has the technical reason. */
export class StateError extends Error {
  readonly problem: StateProblem;

  constructor(problem: StateProblem, message = '') {
    super(message);
    this.problem = problem;
  }
}

/** A file that stores the records of the gateway. */
export interface StateFile extends RecordJournal {
  close(): void;
}

interface Row {
  kind: string;
  key: string;
  json: string;
}

/** Marks a database as a state file: `INI1` in ASCII. */
const applicationId = 0x494e4931;
const version = 1;

const setUp = `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
  CREATE TABLE IF NOT EXISTS records (
    kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)
  );`;
const saving = `INSERT INTO records (kind, key, json) VALUES (?, ?, ?)
  ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json`;

/**
 * Opens a file that stores the records, and creates it if it does not exist.
 *
 * All changes of one operation are stored together, before the response of this operation is sent.
 * So a record that a client or the merchant's server knows survives the end of the process, at any
 * time and for any reason.
 *
 * @throws {StateError} if the file cannot be used.
 */
export async function openStateFile(path: string): Promise<StateFile> {
  const Database = await loadLibsql();
  const database = openDatabase(Database, path);
  const save = database.prepare(saving);
  const remove = database.prepare('DELETE FROM records WHERE kind = ? AND key = ?');
  let changes: { kind: string; key: string; json: string | null }[] = [];
  const apply = () => {
    for (const { kind, key, json } of changes)
      if (json === null) remove.run(kind, key);
      else save.run(kind, key, json);
  };
  const flush = () => {
    if (changes.length > 0) attempt(() => inTransaction(database, apply));
    changes = [];
  };
  return {
    *read() {
      for (const row of database
        .prepare('SELECT kind, key, json FROM records ORDER BY rowid')
        .all())
        if (isRow(row)) yield row;
    },
    write: (kind, key, record) => {
      // Microtasks run in order. So this one runs after all changes of the operation, and before
      // the operation's response continues.
      if (changes.length === 0) queueMicrotask(flush);
      changes.push({ kind, key, json: record === null ? null : JSON.stringify(record) });
    },
    clear: () => {
      changes = [];
      attempt(() => database.exec('DELETE FROM records'));
    },
    close: () => {
      flush();
      closeDatabase(database);
    },
  };
}

async function loadLibsql(): Promise<typeof Libsql> {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    const isMissing = codeOf(error) === 'ERR_MODULE_NOT_FOUND';
    throw new StateError(isMissing ? 'missing' : 'unsupported', firstLine(error));
  }
}

function openDatabase(Database: typeof Libsql, path: string): Libsql.Database {
  try {
    const database = new Database(path);
    // With this mode the file stays locked until the process ends, also by a crash.
    database.exec('PRAGMA locking_mode = exclusive');
    assertIsOurs(database);
    // The file survives the end of the process without a wait for the disk in each write.
    database.exec('PRAGMA journal_mode = wal; PRAGMA synchronous = normal');
    inTransaction(database, () => database.exec(setUp));
    return database;
  } catch (error) {
    if (error instanceof StateError) throw error;
    const code = codeOf(error);
    if (code === 'SQLITE_BUSY') throw new StateError('busy');
    if (code === 'SQLITE_NOTADB') throw new StateError('foreign');
    throw new StateError('unreadable', firstLine(error));
  }
}

function closeDatabase(database: Libsql.Database): void {
  // A closed database with prepared statements keeps its lock. These lines release the lock.
  database.exec('PRAGMA journal_mode = delete; PRAGMA locking_mode = normal');
  database.prepare('SELECT kind FROM records LIMIT 1').all();
  database.close();
}

/** Throws if the database has content of another program, or of a newer version. */
function assertIsOurs(database: Libsql.Database): void {
  const read = (name: string) => {
    const row = database.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
    return typeof row === 'object' && row && 'value' in row ? Number(row.value) : NaN;
  };
  const isNew = database.prepare('SELECT name FROM sqlite_master LIMIT 1').all().length === 0;
  if (isNew) return;
  if (read('application_id') !== applicationId) throw new StateError('foreign');
  if (read('user_version') > version) throw new StateError('newer');
}

function inTransaction(database: Libsql.Database, action: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  action();
  database.exec('COMMIT');
}

/** Runs a write. An error ends the sandbox, because a response must not be sent without its records. */
function attempt(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new StateError('unwritable', firstLine(error));
  }
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'json' in row;

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
