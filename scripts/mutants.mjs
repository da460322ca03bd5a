// Checks that the tests find broken code. Applies each mutant of `test/mutants` to a copy of the
// sources and runs the tests of the mutant. At least one of them must fail. Mutants that no test
// finds are listed at the end.
//   npm run test:mutants                     all mutants
//   npm run test:mutants -- server busy      the list `server` and the mutant `busy`
//   npm run test:mutants -- --shard 1/8      every eighth mutant
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { mutants, mutated } from '../test/mutants/all.mjs';

const { values, positionals } = parseArgs({
  options: { shard: { type: 'string', default: '1/1' } },
  allowPositionals: true,
});

/** Returns the mutants that the command line selects. */
function selected() {
  const known = new Set(mutants.flatMap(({ list, name }) => [list, name]));
  const unknown = positionals.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`unknown mutant or list: ${unknown.join(', ')}`);
  const [, shard, count] = /^(\d+)\/(\d+)$/.exec(values.shard)?.map(Number) ?? [];
  if (!shard || shard > count)
    throw new Error(`--shard must look like 1/8, but is ${values.shard}`);
  return mutants
    .filter(
      ({ list, name }) =>
        positionals.length === 0 || positionals.includes(list) || positionals.includes(name),
    )
    .filter((_, index) => index % count === shard - 1);
}

/**
 * Copies the repository, so that mutants do not change it. Dependencies are symbolic links, and so is the
 * built package, whose sandbox the tests of the example shop start.
 */
function copyRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const paths = ['src', 'test', 'scripts', 'stories', 'examples', '.storybook'];
  for (const path of [...paths, 'vite.config.ts', 'tsconfig.json', 'package.json']) {
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (from) => !from.includes('node_modules'),
    });
  }
  for (const path of ['node_modules', 'test/lowest-peers/node_modules', 'dist'])
    symlinkSync(join(process.cwd(), path), join(folder, path));
  return folder;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Returns the arguments of Vitest. Tests run in Node or jsdom; a mutant with `rows` needs Chromium.
 */
const testsOf = ({ tests, rows }) =>
  rows
    ? ['--project', 'resilience', '--testNamePattern', escaped(rows)]
    : ['--project', 'unit', '--project', 'dom', ...tests];

/** Runs the mutant's tests. Returns the names of those that passed and of those that failed. */
function runTests(mutant, cwd) {
  const args = ['vitest', 'run', '--bail', '1', '--reporter', 'json', ...testsOf(mutant)];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { stdout } = spawnSync('npx', args, { cwd, encoding: 'utf8', env });
  const { testResults = [] } = JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? '{}');
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const titlesOf = (wanted) =>
    results.filter(({ status }) => status === wanted).map(({ title }) => title);
  return { passed: titlesOf('passed'), failed: titlesOf('failed') };
}

/** Applies a mutant, runs its tests and restores the source. Returns the name of a failed test. */
function killerOf(mutant, copy) {
  const code = mutated(mutant, pathToFileURL(`${copy}/`));
  const path = join(copy, 'src', mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, code);
  try {
    const { passed, failed } = runTests(mutant, copy);
    if (failed.length > 0) return failed[0];
    // A run without a test result is an error too, because it proves nothing.
    throw new Error(passed.length > 0 ? `${passed.length} passed, none failed` : 'no test ran');
  } finally {
    // Also after an error. Otherwise this mutant would make the tests of the next ones fail.
    writeFileSync(path, source);
  }
}

const chosen = selected();
const copy = copyRepository();
const misses = [];
for (const [index, mutant] of chosen.entries()) {
  const name = `${mutant.list}: ${mutant.name}`;
  const at = `${index + 1}/${chosen.length}`;
  try {
    console.log(`✓ ${at} ${name} – ${killerOf(mutant, copy)}`);
  } catch ({ message }) {
    misses.push(`${name} – ${message}`);
    console.log(`✗ ${at} ${misses.at(-1)}`);
  }
}
rmSync(copy, { recursive: true });
console.log(`mutants: ${chosen.length - misses.length} killed, ${misses.length} missed`);
for (const miss of misses) console.log(`  ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;
