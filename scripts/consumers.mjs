// Installs the packed package in throw-away projects (test/consumers), builds them, and pays once in
// each: in Chromium, in a test runner, or on a server. Prints a table, and fails if a step fails.
//   node scripts/consumers.mjs              all projects
//   node scripts/consumers.mjs vite types   projects whose name contains one of the words
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { consumers, resolutions, typescriptVersions } from '../test/consumers/consumers.mjs';
import { launchOptions } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = join(root, 'test/consumers');
const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { dependencies: lowest } = JSON.parse(
  readFileSync(join(root, 'test/lowest-peers/package.json'), 'utf8'),
);

/** Runs a command in a folder. Rejects with its output if it fails. */
async function run(command, cwd, env = {}) {
  const child = spawn(command, {
    cwd,
    shell: true,
    env: {
      ...process.env,
      PATH: `${join(cwd, 'node_modules/.bin')}:${process.env.PATH}`,
      CI: '1',
      NO_COLOR: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command}\n${output}`);
  return output;
}

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder. Returns its URL, and a function that stops the server. */
async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    try {
      const content = await readFile(path);
      response.setHeader('content-type', contentTypes[extname(path)] ?? 'text/plain').end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}

/** Starts a server of the project. Resolves when it answers. */
async function startServer(command, cwd) {
  const port = String(20_000 + Math.floor(Math.random() * 20_000));
  const PATH = `${join(cwd, 'node_modules/.bin')}:${process.env.PATH}`;
  // A group of processes, because the command starts others, which have to end too.
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, PATH, PORT: port, NODE_ENV: 'production' },
  });
  const url = `http://localhost:${port}/`;
  const stop = () => child.pid && process.kill(-child.pid, 'SIGTERM');
  for (let time = 0; time < 300; time += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error(`${command}: no answer from ${url}`);
}

/** Opens the page in Chromium, clicks the button, and waits for the paid order. */
async function payAt(url) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await page.getByRole('button', { name: '결제하기' }).click();
    const output = page.locator('output');
    await output.filter({ hasText: /./ }).waitFor({ timeout: 20_000 });
    const text = await output.textContent();
    if (text !== 'paid 1004') throw new Error(`the page says: ${text} ${errors.join('\n')}`);
  } finally {
    await browser.close();
  }
}

async function runStep(command, cwd, { env }) {
  const [, kind, rest = ''] = /^(page|serve) (.*)$/.exec(command) ?? [];
  if (!kind) return run(command, cwd, env);
  const { url, stop } =
    kind === 'page' ? await serveFolder(join(cwd, rest)) : await startServer(rest, cwd);
  try {
    await payAt(url);
    return 'paid 1004';
  } finally {
    stop();
  }
}

/** Creates the project of a consumer in the folder. */
function createProject(folder, { folder: template, deps, manager, manifest: fields }, tarball) {
  const versions = Object.entries(deps).map(([name, version]) => [
    name,
    version === 'lowest' ? lowest[name] : version,
  ]);
  const manifest = {
    name: 'consumer',
    private: true,
    type: 'module',
    ...fields,
    dependencies: { ...Object.fromEntries(versions), 'react-inicis': `file:${tarball}` },
  };
  const source = template === 'react-router' ? 'app' : 'src';
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const file of ['App.tsx', 'verifyOnce.mjs'])
    cpSync(join(templates, 'app', file), join(folder, source, file));
  if (!template || /webpack|rspack/.test(template))
    cpSync(join(templates, 'app/main.tsx'), join(folder, 'src/main.tsx'));
  if (/jest|vitest/.test(template ?? ''))
    cpSync(join(templates, 'app/App.test.tsx'), join(folder, 'src/App.test.tsx'));
  cpSync(join(templates, 'app/tsconfig.json'), join(folder, 'tsconfig.json'));
  cpSync(join(templates, 'app/index.html'), join(folder, 'index.html'));
  cpSync(join(templates, 'app/bundled.html'), join(folder, 'dist/index.html'));
  if (template) cpSync(join(templates, template), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  if (manager === 'pnpm') writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'packages: []\n');
}

const installOf = (manager) =>
  manager === 'pnpm'
    ? 'npx --yes pnpm@10 install --no-frozen-lockfile --strict-peer-dependencies'
    : 'npm install --no-audit --no-fund --prefer-offline';

/** Runs the steps of a consumer. Returns a row of the table. */
async function tryConsumer(consumer, tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  createProject(folder, consumer, tarball);
  const row = { consumer: consumer.name };
  const steps = [['install', installOf(consumer.manager)], ...consumer.steps];
  try {
    for (const [name, command] of steps) {
      const start = performance.now();
      const output = await runStep(command, folder, consumer);
      const isPaid = (consumer.expected ?? /paid 1004/).test(output);
      if (name === 'pay' && !isPaid) throw new Error(`no payment:\n${output}`);
      row[name] = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    }
    console.log(`✓ ${consumer.name}`);
    if (!process.env.KEEP) await rm(folder, { recursive: true, force: true });
  } catch (error) {
    console.error(`\n✗ ${consumer.name} (${folder})\n${error.message.slice(-3000)}`);
    row.failed = true;
  }
  return row;
}

/** Checks the declarations of the package with a version of TypeScript, in each resolution. */
async function tryTypes(version, tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-types-'));
  const deps = { typescript: version, '@types/react': '19.3.0', '@types/react-dom': '19.2.0' };
  const peers = { react: '19.3.1', 'react-dom': '19.3.1', '@tanstack/react-query': '5.108.0' };
  createProject(folder, { folder: 'types', deps: { ...deps, ...peers } }, tarball);
  const row = { consumer: `TypeScript ${version}` };
  try {
    await run(installOf('npm'), folder);
    for (const { name, ...compilerOptions } of resolutions) {
      const config = { extends: './tsconfig.json', compilerOptions, include: ['uses.ts'] };
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(config));
      await run(`tsc -p ${name}.json`, folder);
      row[name] = '✓';
    }
    console.log(`✓ ${row.consumer}`);
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    console.error(`\n✗ ${row.consumer} (${folder})\n${error.message.slice(-3000)}`);
    row.failed = true;
  }
  return row;
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const isWanted = (name) =>
  words.length === 0 || words.some((word) => name.toLowerCase().includes(word));

if (!existsSync(join(root, 'dist/index.d.ts'))) await run('npm run build', root);
const destination = mkdtempSync(join(tmpdir(), 'react-inicis-'));
await run(`npm pack --ignore-scripts --pack-destination ${destination}`, root);
const [packed = ''] = readdirSync(destination);
const tarball = join(destination, packed);

const rows = [];
for (const consumer of consumers.filter(({ name }) => isWanted(name)))
  rows.push(await tryConsumer(consumer, tarball));
const typeRows = [];
for (const version of typescriptVersions.filter((one) => isWanted(`TypeScript ${one}`)))
  typeRows.push(await tryTypes(version, tarball));
await rm(destination, { recursive: true, force: true });
console.log(`peers: ${JSON.stringify(peerDependencies)}`);
for (const table of [rows, typeRows]) if (table.length > 0) console.table(table);
if ([...rows, ...typeRows].some(({ failed }) => failed)) process.exitCode = 1;
