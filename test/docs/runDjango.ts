import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  lineOf,
  orderNumbers,
  start,
  works,
  writeSamples,
  type Books,
  type RunningBackend,
} from './backend.js';

/** The first Python that has Django. Debian's `python3-django` belongs to `/usr/bin/python3`. */
const python = ['python3', '/usr/bin/python3'].find((one) => works(one, '-c', 'import django'));
export const hasDjango = python !== undefined;

/** Runs the Django sample with SQLite. */
export async function runDjango(gateway: string): Promise<RunningBackend> {
  const { folder, names } = writeSamples('python', 'en');
  mkdirSync(join(folder, 'shop'));
  writeFileSync(join(folder, 'shop', '__init__.py'), '');
  for (const name of names) renameSync(join(folder, name), join(folder, 'shop', name));
  const driver = fileURLToPath(new URL('django/serve.py', import.meta.url));
  copyFileSync(driver, join(folder, 'serve.py'));
  const keys = { PORTONE_KEY: 'key', PORTONE_SECRET: 'secret', PORTONE_TEST: '1' };
  const child = start(python ?? '', ['serve.py', ...orderNumbers], {
    cwd: folder,
    env: {
      ...process.env,
      ...keys,
      PORTONE_API: gateway,
      INICIS_MIDS: 'INIpayTest,INIBillTst',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${await lineOf(child.stdout, /^(\d+)$/)}`;
  const books = async (): Promise<Books> => (await fetch(`${address}/books`)).json();
  return { api: `${address}/api/inicis`, session: { 'x-user': 'shopper' }, books };
}
