import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/core/rules.js';

const page = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');

describe('docs', () => {
  it('explains every error where its message says: `npm run build` has written it', async () => {
    const script: string = '../scripts/errors.mjs';
    const { errorsPage }: { errorsPage: () => Promise<string> } = await import(script);
    expect(page).toBe(await errorsPage());
    for (const rule of Object.keys(rules)) expect(page).toContain(`\n### ${rule}\n`);
  });
});
