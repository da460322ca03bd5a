import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundlePage, type EvaluatePage, type Peers } from './bundlePage.js';
import { Counts } from './counts.js';
import { histories } from './events.js';
import { expectedCounts } from './expectedCounts.js';
import { runHistory, type History, type HistoryResult } from './runHistory.js';

/** Numbers of the first and the last history: `npm run test:simulation` runs more of them. */
const [first = 1, last = 1] = (process.env['HISTORIES'] ?? '1-100').split('-').map(Number);
/** One history instead: its number, and the path of a smaller one that fails too. */
const [seed, path] = (process.env['SEED'] ?? '').split('/');
const report = process.env['SIMULATION_REPORT'];

const bundles = new Map<Peers, Promise<EvaluatePage>>();

/** Bundles the page for the first history that needs it. */
function bundleFor(peers: Peers): Promise<EvaluatePage> {
  const bundle = bundles.get(peers) ?? bundlePage(peers);
  bundles.set(peers, bundle);
  return bundle;
}

/** Every eighth history runs with the lowest versions of React and TanStack Query. */
const isOld = (number: number) => number % 8 === 0;

/** Plays a history with the versions of its number. */
async function play(history: History, number: number): Promise<HistoryResult> {
  const result = await runHistory(history, await bundleFor(isOld(number) ? 'lowest' : 'current'));
  if (isOld(number)) result.counts.addAll({ entries: [['history: React 18', 1]] });
  return result;
}

/** Returns what was violated, without the numbers of this history. */
const kindOf = ({ violations: [violation] }: HistoryResult) => violation?.replace(/\d+/g, 'N');

/** Plays the history of a number, and smaller ones that fail in the same way. */
async function check(number: number, at?: string) {
  let result: HistoryResult | undefined;
  const property = fc.asyncProperty(histories, async (history) => {
    const played = await play(history, number);
    result ??= played;
    if (kindOf(played) === undefined || kindOf(played) !== kindOf(result)) return;
    result = played;
    throw new Error('a smaller history fails, too');
  });
  const options = at === undefined ? {} : { path: at, endOnFailure: true };
  const { failed, counterexamplePath, counterexample } = await fc.check(property, {
    ...options,
    seed: number,
    numRuns: 1,
    unbiased: true,
  });
  return { failed, path: counterexamplePath, counterexample, result };
}

const describeFailure = (number: number, { path: at, counterexample, result }: Checked) =>
  [
    `SEED=${number}/${at} npm run test:simulation`,
    ...(result?.violations ?? []),
    JSON.stringify(counterexample?.[0].setting),
    ...(counterexample?.[0].events.map(String) ?? []),
    ...(result?.counts.log ?? []),
  ].join('\n');

type Checked = Awaited<ReturnType<typeof check>>;

test.runIf(seed)(`history ${seed}`, { timeout: 600_000 }, async () => {
  const checked = await check(Number(seed), path);
  if (checked.failed) throw new Error(describeFailure(Number(seed), checked));
  console.log(checked.result?.counts.log.join('\n'));
});

test.skipIf(seed)('a history is the same each time', { timeout: 120_000 }, async () => {
  const logs = [];
  for (let run = 0; run < 2; run += 1)
    for (let number = first; number < first + 4; number += 1) {
      const [history] = fc.sample(histories, { seed: number, numRuns: 1, unbiased: true });
      if (history) logs.push((await play(history, number)).counts.log);
    }
  expect(logs.slice(4)).toEqual(logs.slice(0, 4));
});

test.skipIf(seed)(`histories ${first} to ${last}`, { timeout: 3_600_000 }, async () => {
  const total = new Counts();
  const failures: string[] = [];
  const kinds = new Map<string, number>();
  for (let number = first; number <= last; number += 1) {
    const [history] = fc.sample(histories, { seed: number, numRuns: 1, unbiased: true });
    if (!history) continue;
    const result = await play(history, number);
    total.addAll(result.counts);
    const kind = kindOf(result);
    if (kind === undefined) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) === 1) failures.push(`SEED=${number} ${result.violations[0]}`);
  }
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1e6;
  const reached = { counts: total.entries, expected: expectedCounts };
  const played = { ...reached, failures, kinds: [...kinds], cpu };
  if (report) writeFileSync(report, JSON.stringify(played));
  expect(failures).toEqual([]);
});
