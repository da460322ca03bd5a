import { execFile } from 'node:child_process';
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
