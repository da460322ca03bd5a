// Removes each guard of the payment flow and of the server's records, one after the other, and plays
// histories of the simulation until one fails. Prints a table: the history that found the missing
// guard, or a dash, and the named tests (`npm run test:mutants` proves that one of them fails).
//   npm run test:simulation -- --guards              all guards, 300 histories each
//   npm run test:simulation -- --guards 1000         1,000 histories each
//   npm run test:simulation -- --guards 300 'busy'   the guards with these names
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [count = '300', ...names] = process.argv.slice(process.argv.indexOf('--guards') + 1);
const folder = mkdtempSync(join(tmpdir(), 'guards-'));
const report = process.env.SIMULATION_REPORT ?? join(folder, 'guards.md');
const env = { ...process.env, GUARDS: [count, ...names].join('\n'), SIMULATION_REPORT: report };
const args = ['vitest', 'run', '--project', 'simulation', 'guards.slow'];
const { status } = spawnSync('npx', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
const rows = readFileSync(report, 'utf8').trim().split('\n');
const found = rows.filter((row) => !row.includes('| – |')).length;
console.log(`| guard | file | found by the simulation, of ${count} histories | named tests |`);
console.log(`| --- | --- | --- | --- |\n${rows.join('\n')}`);
console.log(`\n${found} of ${rows.length} guards are found by the simulation.`);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
