import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const committed = fileURLToPath(new URL('../../docs/reference', import.meta.url));

const pagesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

it(
  'the reference is current: `npm run docs:reference` writes it',
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reference-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const script: string = '../../scripts/reference.mjs';
    const { writeReference }: { writeReference: (folder: string) => Promise<void> } = await import(
      script
    );
    await writeReference(folder);
    expect(Object.keys(pagesOf(folder))).toEqual([
      'README.md',
      'index.md',
      'sandbox.md',
      'server.md',
    ]);
    expect(pagesOf(folder)).toEqual(pagesOf(committed));
  },
);
