import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageSample, stackSamples } from '../../../../src/sandbox/console/texts/stackTexts.js';
import { card } from '../../gatewayWithShopper.js';
import {
  openShop,
  sandbox,
  sandboxOrigin,
  startWindowBrowser,
} from '../../http/pages/windowBrowser.js';

startWindowBrowser();
// Java compiles its program on each run.
vi.setConfig({ testTimeout: 90_000 });

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Creates a folder in which `react-inicis` is installed as it is built. */
function temporaryFolder(): string {
  if (!existsSync(`${root}dist/server.js`)) throw new Error('Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/react-inicis'));
  return folder;
}

const codeOf = (name: string) =>
  stackSamples.find((one) => one.name === name)?.code(sandboxOrigin()) ?? '';

const installed = (command: string, args: readonly string[]) =>
  spawnSync(command, args).status === 0;

const programs = [
  ['Node', process.execPath, 'payment.mjs', ['--version']],
  ['Python', 'python3', 'payment.py', ['-c', 'import requests']],
  ['Java', 'java', 'Payment.java', ['--list-modules']],
  ['Ruby', 'ruby', 'payment.rb', ['--version']],
] as const;

// A program whose interpreter is not installed is reported as skipped.
for (const [name, command, file, check] of programs)
  test.skipIf(!installed(command, check))(
    `the program in ${name} reads a payment of the sandbox`,
    async () => {
      sandbox.reset();
      await sandbox.pay(card);
      const folder = temporaryFolder();
      writeFileSync(join(folder, file), codeOf(name));
      const impUid = String(sandbox.payments[0]?.imp_uid);
      const { stdout } = await promisify(execFile)(command, [file, impUid], { cwd: folder });
      for (const text of ['order_1', 'paid', '60000']) expect(stdout).toContain(text);
    },
  );

/** Returns a port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address: AddressInfo | string | null = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

test.skipIf(!installed('php', ['--version'])).each(['json', 'form'])(
  'the webhook in PHP reads the payment, with a webhook as %s',
  async (format) => {
    sandbox.reset();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'webhook.php'), codeOf('PHP'));
    const port = await freePort();
    const php = spawn('php', ['-S', `localhost:${port}`], { cwd: folder });
    onTestFinished(() => void php.kill());
    const lines: string[] = [];
    createInterface(php.stderr).on('line', (line) => lines.push(line));
    await expect.poll(() => lines.join('\n'), { timeout: 20_000 }).toContain('started');
    const url = `http://localhost:${port}/webhook.php`;
    const change = { method: 'PUT', body: JSON.stringify({ url, format, retries: 0 }) };
    await sandbox.fetch(`${sandboxOrigin()}/sandbox/webhook-settings`, change);
    await sandbox.pay(card);
    await expect.poll(() => sandbox.webhooks, { timeout: 20_000 }).toMatchObject([{ status: 200 }]);
    await expect.poll(() => lines.join('\n')).toContain('order_1 paid 60000');
  },
);

test('the page opens the window on a click, and shows the result', async () => {
  const page = await openShop(pageSample(sandboxOrigin()));
  sandbox.next('approve');
  await page.getByRole('button', { name: '결제하기' }).click();
  await page.getByText('"success": true').waitFor();
  expect(sandbox.payments).toMatchObject([{ status: 'paid', amount: 1000 }]);
});
