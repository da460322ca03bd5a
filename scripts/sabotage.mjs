// The proof that the tests test: takes each guard away, in a copy of the sources, and must see its
// tests turn red. `npm run test:sabotage`; `-- server` for one list of `test/guards`, `-- busy` for one guard.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guards as browser } from '../test/guards/browser.mjs';
import { guards as core } from '../test/guards/core.mjs';
import { guards as gateway } from '../test/guards/gateway.mjs';
import { guards as sandbox } from '../test/guards/sandbox.mjs';
import { guards as server } from '../test/guards/server.mjs';

const only = process.argv.slice(2);
const guards = Object.entries({ browser, core, gateway, sandbox, server })
  .flatMap(([list, each]) => each.map((guard) => ({ list, ...guard })))
  .filter(({ list, name }) => only.length === 0 || only.includes(list) || only.includes(name));
const known = guards.flatMap(({ list, name }) => [list, name]);
const unknown = only.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`no guard or list is named: ${unknown.join(', ')}`);

const copy = mkdtempSync(join(tmpdir(), 'sabotage-'));
const paths = ['src', 'test', 'scripts', 'stories', 'examples', '.storybook'];
for (const path of [...paths, 'vite.config.ts', 'tsconfig.json', 'package.json']) {
  cpSync(path, join(copy, path), {
    recursive: true,
    filter: (from) => !from.includes('node_modules'),
  });
}
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
symlinkSync(join(process.cwd(), 'test/floor/node_modules'), join(copy, 'test/floor/node_modules'));

/** In Node, in a DOM, or, where only a browser can prove it, one row of the survival tests. */
const where = ({ list, tests, rows }) =>
  rows
    ? ['--project', 'survival', 'react19', '--testNamePattern', escaped(rows)]
    : ['--project', list === 'browser' ? 'dom' : 'unit', ...tests];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const vitest = (guard) =>
  spawnSync('npx', ['vitest', 'run', '--bail', '1', '--reporter', 'json', ...where(guard)], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });

/** The tests that failed. A run without tests, or one that ended before them, proves nothing. */
function redTests({ stdout }) {
  const { testResults = [] } = JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? '{}');
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return results.filter(({ status }) => status === 'failed').map(({ title }) => title);
}

/** The sources without one guard. A guard that is not found is no proof of anything. */
function without({ file, guard, instead }) {
  const path = join(copy, 'src', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(guard)) throw new Error(`${file} no longer says: ${guard}`);
  writeFileSync(
    path,
    source.replace(guard, () => instead),
  );
  return () => writeFileSync(path, source);
}

let red = 0;
let green = 0;
for (const one of guards) {
  const restore = without(one);
  const [failed] = redTests(vitest(one));
  restore();
  if (failed === undefined) green += 1;
  else red += 1;
  console.log(`${failed === undefined ? '✗ still green' : '✓ red'}  ${one.name}  ${failed ?? ''}`);
}
rmSync(copy, { recursive: true });
console.log(`sabotage: ${red} passed, ${green} failed`);
process.exitCode = green > 0 ? 1 : 0;
