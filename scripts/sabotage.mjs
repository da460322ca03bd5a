// The proof that the tests test: takes each guard away, in a copy of the sources, and must see its
// tests turn red. `npm run test:sabotage`, or `npm run test:sabotage -- busy` for one guard.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coreGuards } from '../test/coreGuards.mjs';
import { guards } from '../test/guards.mjs';

const only = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), 'sabotage-'));
const copied = ['src', 'stories', '.storybook', 'test', 'scripts'];
for (const path of [...copied, 'vite.config.ts', 'tsconfig.json', 'package.json']) {
  cpSync(path, join(copy, path), {
    recursive: true,
    filter: (from) => !from.includes('node_modules'),
  });
}
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
symlinkSync(join(process.cwd(), 'test/floor/node_modules'), join(copy, 'test/floor/node_modules'));

const vitest = ({ project = 'dom', tests }) =>
  spawnSync('npx', ['vitest', 'run', '--project', project, '--bail', '1', ...tests], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });

/** The sources without one guard. A guard that is not found is no proof of anything. */
function without({ file, guard, instead }) {
  const path = join(copy, 'src', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(guard)) throw new Error(`${file} no longer says: ${guard}`);
  writeFileSync(path, source.replace(guard, instead));
  return () => writeFileSync(path, source);
}

let red = 0;
let green = 0;
for (const one of [...guards, ...coreGuards].filter(
  ({ name }) => only.length === 0 || only.includes(name),
)) {
  const restore = without(one);
  const { status, stdout, stderr } = vitest(one);
  restore();
  const [, failed] = /(?:×|FAIL) (.*?)(?:\s+\d+ms)?$/m.exec(stdout) ?? [];
  // Red without a test that failed is no proof: the tests did not run.
  if (status !== 0 && failed === undefined) throw new Error(stdout + stderr);
  if (status === 0) green += 1;
  else red += 1;
  console.log(`${status === 0 ? '✗ still green' : '✓ red'}  ${one.name}  ${failed ?? ''}`);
}
rmSync(copy, { recursive: true });
console.log(`sabotage: ${red} passed, ${green} failed`);
process.exitCode = green > 0 ? 1 : 0;
