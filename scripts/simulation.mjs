// Plays histories of the simulation (`test/simulation`) on all processors, and prints the numbers of
// events and outcomes that were reached.
//   npm run test:simulation                   histories 1 to 20,000
//   npm run test:simulation -- 1-2000         these histories
//   SEED=1234 npm run test:simulation         one history, with everything that happened in it
//   SEED=1234/0:3:1 npm run test:simulation   the smaller one that was found when it failed
//   npm run test:simulation -- --guards       without each guard: see guards.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

if (process.argv[2] === '--guards') {
  await import('./guards.mjs');
  process.exit();
}
const [first, last] = (process.argv[2] ?? '1-20000').split('-').map(Number);
const shards = process.env.SEED ? 1 : availableParallelism();
const folder = mkdtempSync(join(tmpdir(), 'simulation-'));
const began = performance.now();

/** Plays a part of the histories in a separate process. Resolves with its report. */
function play(shard) {
  const count = Math.ceil((last - first + 1) / shards);
  const from = first + shard * count;
  const report = join(folder, `${shard}.json`);
  const env = {
    ...process.env,
    HISTORIES: `${from}-${Math.min(from + count - 1, last)}`,
    SIMULATION_REPORT: report,
  };
  const child = spawn('npx', ['vitest', 'run', '--project', 'simulation', 'simulation.test'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (process.env.SEED) return resolve({ code, counts: [], kinds: [], unreached: [] });
      resolve({ code, ...JSON.parse(readFileSync(report, 'utf8')) });
    }),
  );
}

/** Adds the numbers of all processes, by name. */
function sum(reports, key) {
  const numbers = new Map();
  for (const report of reports)
    for (const [name, number] of report[key]) numbers.set(name, (numbers.get(name) ?? 0) + number);
  return [...numbers].sort(([one], [other]) => (one < other ? -1 : 1));
}

const reports = await Promise.all(Array.from({ length: shards }, (_, shard) => play(shard)));
rmSync(folder, { recursive: true });
if (!process.env.SEED) {
  const counts = sum(reports, 'counts');
  const kinds = sum(reports, 'kinds');
  const reached = new Set(counts.map(([name]) => name));
  const unreached = reports[0].expected.filter((name) => !reached.has(name));
  for (const [name, number] of counts) console.log(`${String(number).padStart(9)}  ${name}`);
  for (const name of unreached) console.log(`        0  ${name}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  const cpu = Math.round(reports.reduce((total, report) => total + report.cpu, 0));
  console.log(`${last - first + 1} histories in ${seconds} s (${cpu} s of ${shards} processors)`);
  for (const [kind, number] of kinds) console.log(`✗ ${number} histories: ${kind}`);
  for (const { failures } of reports) for (const failure of failures) console.log(failure);
  if (unreached.length > 0) console.log(`✗ never reached: ${unreached.join(', ')}`);
  if (unreached.length > 0) process.exitCode = 1;
}
if (reports.some(({ code }) => code !== 0)) process.exitCode = 1;
