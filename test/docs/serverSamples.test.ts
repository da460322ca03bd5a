import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createClient } from 'react-inicis/server';
import { describe, expect, it, vi } from 'vitest';
import { openShopDatabase } from '../../examples/storefront/server/database.js';
import { startJobs } from '../../examples/storefront/server/jobs.js';
import { blocksIn } from '../../scripts/markdown.mjs';
import { moduleOf, runSample, type SampleRun } from './runSample.js';
import { keys } from '../server/keys.js';
import { createServerOnSandbox } from '../server/serverOnSandbox.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(`${root}dist/server.js`)) throw new Error('Run `npm run build` first.');

const day = 24 * 3_600_000;

const pages = ['docs/en', 'docs/ko'].flatMap((folder) =>
  readdirSync(root + folder).map((name) => `${folder}/${name}`),
);

/** Samples of a page that run on a server. */
const samplesOf = (path: string) =>
  blocksIn(readFileSync(root + path, 'utf8'))
    // Their packages are not installed here.
    .filter(({ marks }) => !marks.includes('ignore'))
    .map(({ language, line, lines }) => ({
      language,
      place: `${path}:${line}`,
      code: lines.join('\n'),
    }))
    .filter(
      ({ language, code }) =>
        language === 'ts' &&
        /react-inicis\/server|handlers|ledger|client\./i.test(code) &&
        // Test files of a reader: test/docs/quickStart.slow.test.ts runs them.
        !code.includes("from 'vitest'") &&
        // Functions with arguments: test/docs/sandboxSamples.test.ts calls them.
        !/^export async function \w+\((?!now|\))/m.test(code),
    );

const all = ['README.md', 'README.ko.md', ...pages].flatMap(samplesOf);
// Most samples are the same in both languages, except for their comments.
const samples = [...new Map(all.toReversed().map((one) => [moduleOf(one.code), one])).values()];
const mountsHandlers = /getRequestListener|createHandlers|handlers\.fetch|export const POST/;
const mounts = samples.filter(({ code }) => mountsHandlers.test(code));
const others = samples.filter(({ code }) => !mountsHandlers.test(code));
const timers = samples.filter(({ code }) => code.includes('setInterval'));

const started = new Map<string, Promise<SampleRun>>();

/** Runs a sample once, for all tests. */
function runOnce(code: string): Promise<SampleRun> {
  const run = started.get(code) ?? runSample(code);
  started.set(code, run);
  return run;
}

// Each sample runs in its own process, and five of them run at once.
describe(
  'a server sample of the docs, while the gateway is unreachable',
  { timeout: 90_000 },
  () => {
    it('is found in the docs', () => {
      expect(mounts.length).toBeGreaterThanOrEqual(7);
      expect(timers).toHaveLength(1);
      for (const page of ['server', 'review-list', 'migration', 'subscriptions'])
        for (const language of ['en', 'ko'])
          expect(all.map(({ place }) => place).join()).toContain(`docs/${language}/${page}.md:`);
    });

    it.concurrent.for(mounts)('answers that it is unavailable: $place', async ({ code }) => {
      const { statuses, logged, gatewayCalls } = await runOnce(code);
      expect(statuses.length).toBeGreaterThan(0);
      for (const answer of statuses) expect(answer).toEqual([503, 'unavailable']);
      expect(gatewayCalls).toBeGreaterThan(0);
      expect(logged.join()).not.toContain('secret');
    });

    it.concurrent.for(others)('does not end the process: $place', async ({ code }) => {
      const { statuses, jobs, logged } = await runOnce(code);
      expect(statuses).toEqual([]);
      for (const [name, end] of Object.entries(jobs))
        expect([name, end]).toEqual([name, 'fulfilled']);
      expect(logged.join()).not.toContain('secret');
    });

    it('calls the jobs of the samples, which reach the gateway', async () => {
      const found = others.filter(({ code }) =>
        /^(export )?async function \w+\((now.*)?\)/m.test(code),
      );
      const runs = await Promise.all(found.map(({ code }) => runOnce(code)));
      const names = runs.flatMap(({ jobs }) => Object.keys(jobs));
      expect(names.toSorted()).toEqual(['findDeposits', 'nightly', 'recheckAll']);
      for (const { gatewayCalls, logged } of runs) {
        expect(gatewayCalls).toBeGreaterThan(0);
        expect(logged.length).toBeGreaterThan(0);
      }
    });

    it('reads missed payments again and again, also of the longest due date', async () => {
      const [sample] = timers;
      const { spans, logged, gatewayCalls } = await runOnce(sample?.code ?? '');
      expect(gatewayCalls).toBeGreaterThan(3);
      expect(logged.length).toBeGreaterThan(1);
      expect(logged[0]).toMatch(/^PaymentError: /);
      const [longest = 0] = spans.map(([, span = 0]) => span).toSorted((a, b) => b - a);
      expect(longest).toBeGreaterThanOrEqual(31 * day);
      // A nightly run at the latest.
      expect(spans.find(([, span]) => span === longest)?.[0]).toBeLessThanOrEqual(day);
    });
  },
);

it('the jobs of the storefront survive a gateway that is unreachable', async ({
  onTestFinished,
}) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const down = async () => {
    throw new TypeError('fetch failed');
  };
  const { handlers } = createServerOnSandbox({ client: createClient({ ...keys, fetch: down }) });
  const folder = await mkdtemp(`${tmpdir()}/storefront-`);
  const DATABASE_URL = `file:${folder}/shop.db`;
  const database = await openShopDatabase({ DATABASE_URL, DATABASE_TOKEN: undefined });
  const jobs = startJobs(database, handlers, () => undefined);
  onTestFinished(async () => {
    await jobs.stop();
    database.close();
    await rm(folder, { recursive: true });
    log.mockRestore();
  });
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce(), 10_000);
  expect(log.mock.calls[0]?.[0]).toMatchObject({ reason: 'unavailable' });
});

it('counts test payments in the Next.js example only if the environment says so', () => {
  const example = readFileSync(`${root}examples/servers/next/inicis.ts`, 'utf8');
  expect(example.match(/sandbox: .*/g)).toEqual(["sandbox: PORTONE_SANDBOX === 'true',"]);
});
