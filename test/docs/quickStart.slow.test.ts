import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { blocksIn } from '../../scripts/markdown.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(`${root}dist/server.js`)) throw new Error('Run `npm run build` first.');

const folder = mkdtempSync(join(tmpdir(), 'quick-start-'));
const shop = join(folder, 'shop');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Code blocks of a README's quick start, in order. */
function quickStartOf(readme: string) {
  const [, section = ''] = readFileSync(root + readme, 'utf8').split(
    /^## (?:Quick start|빠른 시작)$/m,
  );
  const blocks = blocksIn(section.split(/^## /m)[0] ?? '').map(({ lines }) => lines.join('\n'));
  if (blocks.length !== 6) throw new Error(`${readme}: ${blocks.length} blocks instead of 6`);
  const [install = '', app = '', script = '', vite = '', server = '', commands = ''] = blocks;
  return { install, app, script, vite, server, commands: commands.split('\n') };
}

const npm = (command: string, cwd: string) =>
  execFileSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_config_yes: 'true',
      npm_config_audit: 'false',
      npm_config_loglevel: 'error',
      NO_COLOR: '1',
    },
  });

const hasRegistry = () => {
  try {
    return npm('npm view create-vite version', folder) !== '';
  } catch {
    return false;
  }
};

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return String(address.port);
}

/** Starts a command of the README, and ends it with all its processes after the test. */
function startCommand(command: string) {
  const child: ChildProcess = spawn(command, { cwd: shop, shell: true, detached: true });
  const output: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const closed = once(child, 'close');
  onTestFinished(async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await closed;
  });
  return output;
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

async function openPage(url: string): Promise<Page> {
  const browser = await chromium.launch(launchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Pays in the window as the README says. */
async function pay(page: Page) {
  await page.getByRole('button', { name: '결제하기' }).click();
  const inner = page.frameLocator('iframe:visible').frameLocator('iframe').getByRole('dialog');
  await inner.getByRole('checkbox', { name: /전체\s?동의/ }).check();
  await inner.getByRole('button', { name: /신한/ }).first().click();
  await inner.getByRole('button', { name: /다\s?음/ }).click();
}

/** Writes the files of the quick start, with free ports instead of the ports of the README. */
function writeFiles(readme: string, ports: Record<string, string>) {
  const withPorts = (text: string) =>
    Object.entries(ports).reduce((result, [port, free]) => result.replaceAll(port, free), text);
  const { app, script, vite, server, commands } = quickStartOf(readme);
  const page = readFileSync(join(shop, 'index.html'), 'utf8').replace(
    /<script src.*<\/script>/,
    '',
  );
  writeFileSync(join(shop, 'index.html'), page.replace('</head>', `${withPorts(script)}</head>`));
  writeFileSync(join(shop, 'src/App.tsx'), app);
  writeFileSync(join(shop, 'vite.config.ts'), withPorts(vite));
  writeFileSync(join(shop, 'server.mjs'), withPorts(server));
  return commands.map(withPorts);
}

describe.runIf(hasRegistry())('the quick start of the README, in an empty folder', () => {
  beforeAll(() => {
    const pack = npm(`npm pack --ignore-scripts --pack-destination ${folder}`, root);
    const tarball = join(folder, pack.trim().split('\n').at(-1) ?? '');
    const { install } = quickStartOf('README.md');
    if (quickStartOf('README.ko.md').install !== install)
      throw new Error('the READMEs install different packages');
    npm(install.replace('react-inicis ', `${tarball} `).split('\n').join(' && '), folder);
  }, 600_000);

  it.each(['README.md', 'README.ko.md'])(
    'ends in a paid order: %s',
    { timeout: 180_000 },
    async (readme) => {
      const [sandbox, server, page] = [await freePort(), await freePort(), await freePort()];
      const [first = '', second = '', third = ''] = writeFiles(readme, {
        '4110': sandbox,
        '3000': server,
      });
      npm('npx tsc -b', shop);
      startCommand(`${first} --port ${sandbox}`);
      const printed = startCommand(second);
      startCommand(`${third} -- --port ${page} --strictPort`);
      for (const port of [sandbox, server, page])
        await expect
          .poll(() => answers(`http://localhost:${port}/`), { timeout: 60_000 })
          .toBe(true);
      const opened = await openPage(`http://localhost:${page}/`);
      await pay(opened);
      await opened.getByText(/^결제 완료: order_\d+$/).waitFor();
      await expect.poll(() => printed.join(''), { timeout: 20_000 }).toMatch(/^paid \{/m);
    },
  );

  it('runs the test files of docs/en/testing.md', { timeout: 600_000 }, () => {
    const blocks = blocksIn(readFileSync(`${root}docs/en/testing.md`, 'utf8'));
    const install = blocks.find(({ lines }) => lines.join().includes('install --save-dev vitest'));
    npm(install?.lines.join('\n') ?? '', shop);
    const files = blocks.flatMap(({ lines }) => {
      const [, name] = /^\/\/ (?:src\/)?(\S+\.test\.tsx?)$/m.exec(lines.join('\n')) ?? [];
      return name ? [{ name, code: lines.join('\n') }] : [];
    });
    expect(files.map(({ name }) => name)).toEqual(['checkout.test.tsx', 'server.test.ts']);
    for (const { name, code } of files) writeFileSync(join(shop, 'src', name), code);
    expect(npm('npx vitest run', shop)).toMatch(/Tests +7 passed/);
  });
});

it.runIf(!hasRegistry())(
  'SKIPPED: the quick start, because the npm registry is unreachable',
  () => {
    console.warn(
      'test/docs/quickStart.slow.test.ts: the quick start was not tested. It needs the npm registry.',
    );
  },
);
