import { closeBooks, type Books } from './books.js';
import { startExternalServices, type ExternalServices } from './externalServices.js';
import { startServerProcess, type ServerProcess } from './startServerProcess.js';
import type { ShopDatabase } from './shopDatabase.js';

/** Points at which the code that records a payment awaits something. */
export const stopPoints = [
  'after the read',
  'after the claim',
  'inside onPaid',
  'before commit',
  'before the reply',
  'draining, before the mail',
  'draining, after the mail',
] as const;

export interface KillResult extends Books {
  kills: Record<string, number>;
  seconds: number;
}

/**
 * Kills a process this many times at each point, while it answers a browser or a webhook. For every
 * second payment, two more processes get a webhook while the first process is stopped, and wait for
 * the lock of the first process. The other payments are not reported to another process: `reconcile`
 * finds them at the end.
 */
export async function kills(database: ShopDatabase, times: number): Promise<KillResult> {
  const began = performance.now();
  const services = await startExternalServices(database);
  // A short lease, because the test waits for the mails of the processes that were killed.
  const options = { ...services.addresses, lease: 500 };
  const healthy = [await startServerProcess(options), await startServerProcess(options)];
  const counts: Record<string, number> = {};
  for (const stopAt of stopPoints) {
    for (let time = 0; time < times; time += 1) {
      const victim = await startServerProcess({ ...options, stopAt });
      const merchantUid = `order_${stopPoints.indexOf(stopAt)}_${time}`;
      await (stopAt.startsWith('draining')
        ? killDraining(services, victim, merchantUid, healthy)
        : killRecording(services, victim, { merchantUid, time, healthy }));
      counts[stopAt] = (counts[stopAt] ?? 0) + 1;
    }
  }
  const [first] = healthy;
  await first?.post('reconcile');
  while ((await database.mails()).some(({ sentAt }) => sentAt === null)) await first?.post('drain');
  const books = await closeBooks(database, services);
  services.close();
  return { ...books, kills: counts, seconds: (performance.now() - began) / 1000 };
}

interface Killing {
  merchantUid: string;
  time: number;
  healthy: readonly ServerProcess[];
}

async function killRecording(
  services: ExternalServices,
  victim: ServerProcess,
  { merchantUid, time, healthy }: Killing,
): Promise<void> {
  const [impUid = ''] = await services.pay(merchantUid, 32_000);
  const webhook = { imp_uid: impUid, merchant_uid: merchantUid, status: 'paid' };
  const others = time % 2 === 0 ? healthy : [];
  const answer =
    time % 4 < 2
      ? victim.post('complete', { impUid, merchantUid })
      : victim.post('webhook', webhook, 'form');
  const lost = answer.catch(() => 'lost');
  await victim.stopped;
  const reads = services.reads(others.length);
  const answers = others.map((one) => one.post('webhook', webhook));
  await reads;
  await victim.kill();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  if (statuses.some((status) => status !== 200)) throw new Error(`answered ${statuses.join()}`);
  if ((await lost) !== 'lost') throw new Error('a killed process has answered');
}

async function killDraining(
  services: ExternalServices,
  victim: ServerProcess,
  merchantUid: string,
  [healthy]: readonly ServerProcess[],
): Promise<void> {
  const [impUid = ''] = await services.pay(merchantUid, 32_000);
  await healthy?.post('complete', { impUid, merchantUid });
  victim.post('drain').catch(() => 'lost');
  await victim.stopped;
  await victim.kill();
}
