// Removes each guard of the payment flow and of the server's records, one after the other, and plays
// histories of the simulation until one fails. Prints a table: the number of the history that found
// the missing guard, or the named test that finds it (`npm run test:mutants` proves that it does).
//   npm run test:simulation -- --guards                  all guards, 300 histories each
//   npm run test:simulation -- --guards 1000             1,000 histories each
//   npm run test:simulation -- --guards 300 'busy'       the guards with these names
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from '../test/mutants/all.mjs';
import { copyRepository, withMutant } from './mutantCopy.mjs';

const folders = /^(react\/flow|server\/(settlement|verify|notifications))\//;
const [count = '300', ...names] = process.argv.slice(process.argv.indexOf('--guards') + 1);
const chosen = mutants.filter(
  ({ file, name }) => folders.test(file) && (names.length === 0 || names.includes(name)),
);

/** Plays histories in the copy until one fails. Returns what was violated, or `null`. */
function playHistories(copy) {
  const report = join(copy, 'report.json');
  const env = {
    ...process.env,
    HISTORIES: `1-${count}`,
    SIMULATION_REPORT: report,
    SIMULATION_STOP: '1',
  };
  const args = ['vitest', 'run', '--project', 'simulation', '--testNamePattern', '^histories'];
  rmSync(report, { force: true });
  // A history without an end is found too.
  const { error } = spawnSync('npx', args, { cwd: copy, env, timeout: 900_000 });
  if (error) return 'a history does not end';
  const { failures } = JSON.parse(readFileSync(report, 'utf8'));
  return failures[0] ?? null;
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const copy = copyRepository();
let found = 0;
console.log(`| guard | file | found by the simulation (of ${count} histories) | named test |`);
console.log('| --- | --- | --- | --- |');
for (const mutant of chosen) {
  const { list, name, file, tests = [] } = mutant;
  const failure = withMutant(mutant, copy, () => playHistories(copy));
  if (failure) found += 1;
  const how = failure?.replace(/^SEED=(\d+)/, 'history $1:') ?? '–';
  console.log(`| ${list}: ${cell(name)} | ${file} | ${cell(how)} | ${tests.join(', ')} |`);
}
rmSync(copy, { recursive: true });
console.log(`\n${found} of ${chosen.length} guards are found by the simulation.`);
