import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plugin } from 'vite';
import { mutants, mutated, type Mutant } from '../mutants/all.mjs';
import { bundlePage, type EvaluatePage } from './bundlePage.js';
import { bundleServer } from './bundleServer.js';
import { histories } from './events.js';
import { runHistory } from './runHistory.js';

/**
 * Number of histories for each guard, and the names of the guards; without a name, all guards. Set by
 * `npm run test:simulation -- --guards`.
 */
const [count = '0', ...names] = (process.env['GUARDS'] ?? '').split('\n');
const report = process.env['SIMULATION_REPORT'] ?? '';

/** Code that decides how a payment ends, in the browser and in the shop's database. */
const folders = /^(react\/flow|server\/(settlement|verify|notifications))\//;
const guards = mutants.filter(
  ({ file, name }) => folders.test(file) && (names.length === 0 || names.includes(name)),
);

/** Replaces the source of a mutant's file. */
function withoutGuard(mutant: Mutant): Plugin {
  const root = new URL('../../', import.meta.url);
  const path = fileURLToPath(new URL(`src/${mutant.file}`, root));
  return { name: 'guard', load: (id) => (id === path ? mutated(mutant, root) : null) };
}

const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** Waits for a history for a minute of real time: without its guard it may not end. */
async function orNoEnd<R>(history: Promise<R>): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noEnd = new Promise<never>((_, reject) => {
    timer = startTimer(() => reject(new Error('the history does not end')), 60_000);
  });
  return Promise.race([history, noEnd]).finally(() => stopTimer(timer));
}

/** Plays histories until one fails. Returns its number and what was violated, or `null`. */
async function find(play: typeof runHistory, evaluate: EvaluatePage): Promise<string | null> {
  for (let number = 1; number <= Number(count); number += 1) {
    const [history] = fc.sample(histories, { seed: number, numRuns: 1, unbiased: true });
    if (!history) continue;
    const [violation] = await orNoEnd(play(history, evaluate)).then(
      ({ violations }) => violations,
      (error: unknown) => [String(error)],
    );
    if (violation) return `history ${number}: ${violation}`;
  }
  return null;
}

/** Plays histories without a guard. */
async function findGuard(mutant: Mutant, number: number, whole: EvaluatePage) {
  const plugin = withoutGuard(mutant);
  return mutant.file.startsWith('react/')
    ? find(runHistory, await bundlePage('current', plugin))
    : find(await bundleServer(`${process.pid}-${number}`, plugin), whole);
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

test.runIf(Number(count) > 0)('guards', { timeout: 36_000_000 }, async () => {
  const evaluate = await bundlePage('current');
  expect(await find(runHistory, evaluate)).toBeNull();
  for (const [number, mutant] of guards.entries()) {
    const found = await findGuard(mutant, number, evaluate);
    const { list, name, file, tests = [] } = mutant;
    const row = [`${list}: ${name}`, file, found ?? '–', tests.join(', ')].map(cell).join(' | ');
    if (report) appendFileSync(report, `| ${row} |\n`);
    else console.log(`| ${row} |`);
  }
});
