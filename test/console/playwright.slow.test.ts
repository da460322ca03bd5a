import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';

const run = promisify(execFile);

test('the Playwright example of the docs passes, and leaves no process running', async () => {
  const config = 'examples/playwright/playwright.config.ts';
  // In the environment of every process that the example starts.
  const marker = randomUUID();
  const { stdout } = await run(
    'npx',
    ['playwright', 'test', '--config', config, '--reporter', 'list'],
    { env: { ...process.env, CHROMIUM_PATH: findChromium(), EXAMPLE_RUN: marker } },
  );
  expect(stdout).toContain('3 passed');
  const running = async () => {
    const processes = await run('ps', ['axeww', '-o', 'pid,command'], { maxBuffer: Infinity });
    const lines = processes.stdout.split('\n').filter((line) => line.includes(marker));
    // Only the numbers, because the environment can contain secrets.
    return lines.map((line) => parseInt(line, 10));
  };
  await expect.poll(running, { timeout: 20_000 }).toEqual([]);
}, 180_000);

test.each(['en', 'ko'])('the docs show the Playwright example: %s', (language) => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const page = read(`docs/${language}/sandbox.md`);
  for (const file of ['sandboxTest.ts', 'checkout.spec.ts'])
    expect(page).toContain(read(`examples/playwright/${file}`));
});
