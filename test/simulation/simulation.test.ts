import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bundlePage, type EvaluatePage } from './bundlePage.js';
import { Counts } from './counts.js';
import { histories } from './events.js';
import { expectedCounts } from './expectedCounts.js';
import { runHistory, type HistoryResult } from './runHistory.js';

/** Numbers of the first and the last history: `npm run test:simulation` runs more of them. */
const [first = 1, last = 1] = (process.env['HISTORIES'] ?? '1-100').split('-').map(Number);
/** One history instead: its number, and the path of a smaller one that fails too. */
const [seed, path] = (process.env['SEED'] ?? '').split('/');
const report = process.env['SIMULATION_REPORT'];

let evaluate: EvaluatePage;
beforeAll(async () => {
  evaluate = await bundlePage();
});

/** Returns what was violated, without the numbers of this history. */
const kindOf = ({ violations: [violation] }: HistoryResult) => violation?.replace(/\d+/g, 'N');

/** Plays the history of a number, and smaller ones that fail in the same way. */
async function check(number: number, at?: string) {
  let result: HistoryResult | undefined;
  const property = fc.asyncProperty(histories, async (history) => {
    const played = await runHistory(history, evaluate);
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
    for (let number = first; number < first + 8; number += 1) {
      const [history] = fc.sample(histories, { seed: number, numRuns: 1, unbiased: true });
      if (history) logs.push((await runHistory(history, evaluate)).counts.log);
    }
  expect(logs.slice(8)).toEqual(logs.slice(0, 8));
});

test.skipIf(seed)(`histories ${first} to ${last}`, { timeout: 3_600_000 }, async () => {
  const total = new Counts();
  const failures: string[] = [];
  const kinds = new Map<string, number>();
  for (let number = first; number <= last; number += 1) {
    const [history] = fc.sample(histories, { seed: number, numRuns: 1, unbiased: true });
    if (!history) continue;
    const result = await runHistory(history, evaluate);
    total.addAll(result.counts);
    const kind = kindOf(result);
    if (kind === undefined) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) === 1) failures.push(`SEED=${number} ${result.violations[0]}`);
  }
  const reached = { counts: total.entries, expected: expectedCounts };
  if (report) writeFileSync(report, JSON.stringify({ ...reached, failures, kinds: [...kinds] }));
  expect(failures).toEqual([]);
});
