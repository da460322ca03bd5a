import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

test('the Playwright example of the docs passes', async () => {
  const config = 'examples/playwright/playwright.config.ts';
  const { stdout } = await promisify(execFile)(
    'npx',
    ['playwright', 'test', '--config', config, '--reporter', 'list'],
    { env: { ...process.env, CHROMIUM_PATH: findChromium() } },
  );
  expect(stdout).toContain('3 passed');
}, 180_000);

test.each(['en', 'ko'])('the docs show the Playwright example: %s', (language) => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const page = read(`docs/${language}/sandbox.md`);
  for (const file of ['sandboxTest.ts', 'checkout.spec.ts'])
    expect(page).toContain(read(`examples/playwright/${file}`));
});
