import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { blocksIn } from '../../scripts/markdown.mjs';

/** Rows that a sample recorded in its database. */
export interface Books {
  paid: string[];
  reviews: Record<string, number>;
  refunds: number[];
  cards: string[];
}

/** A sample that runs. */
export interface RunningBackend {
  /** Address in front of `/complete`. */
  api: string;
  /** Extension of the paths: `.php` for PHP. */
  extension?: string;
  /** Headers of a request of the shopper. */
  session: Record<string, string>;
  books: () => Promise<Books>;
}

/** Order numbers of the shopper. Each order is about 32,000 won, and `closed` takes no payment. */
export const orderNumbers = [
  'paid',
  'edited',
  'declined',
  'cancelled',
  'account',
  'editedAccount',
  'closed',
  'refunded',
  'twice',
  'registered',
  'charged',
  'race',
  'nothing',
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = (locale: string) =>
  blocksIn(readFileSync(`${root}docs/${locale}/other-backends.md`, 'utf8'));

/** Samples of docs/LOCALE/other-backends.md. A sample has its file name in the first comment. */
export const samplesOf = (locale: string) =>
  page(locale)
    .filter(({ language }) => /^(python|java|php)$/.test(language))
    .map(({ language, lines }) => {
      const title = lines.find((line) => /^(#|\/\/) /.test(line)) ?? '';
      const [, name = ''] = /^(?:#|\/\/) (\S+)$/.exec(title) ?? [];
      return { language, name, code: `${lines.join('\n')}\n` };
    });

/** Statements that create the tables of the page, and a table of orders with its rows. */
export const tables = () => [
  ...(page('en').find(({ language }) => language === 'sql')?.lines ?? []),
  `create table orders (merchant_uid varchar(40) primary key, order_no varchar(40),
    user_id varchar(40), amount bigint, status varchar(20), imp_uid varchar(40));`,
  ...orderNumbers.map((number) => {
    const status = number === 'closed' ? 'closed' : 'open';
    return `insert into orders values ('${number}', 'no-${number}', 'shopper', 32000, '${status}', '');`;
  }),
];

/** Writes the samples of a language into a new folder. Returns the folder and the file names. */
export function writeSamples(language: string, locale: string) {
  const folder = mkdtempSync(join(tmpdir(), `backend-${language}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const samples = samplesOf(locale).filter((one) => one.language === language);
  for (const { name, code } of samples) writeFileSync(join(folder, name), code);
  return { folder, names: samples.map(({ name }) => name) };
}

/** Starts a process that ends with the test, together with its own processes: PHP has four. */
export function start(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { stdio, ...options, detached: true });
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
  });
  return child;
}

/** Returns the first line of a stream that matches. */
export async function lineOf(stream: NodeJS.ReadableStream | null, pattern: RegExp) {
  if (stream === null) throw new Error('The process has no such stream.');
  const lines = createInterface(stream);
  for (;;) {
    const [line]: string[] = await once(lines, 'line');
    const [, found] = pattern.exec(line ?? '') ?? [];
    if (found !== undefined) return found;
  }
}

/** True if a command ends with success. */
export const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
