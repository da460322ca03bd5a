import { closeBooks, type Books } from './books.js';
import { startShop, type ShopProcess } from './startServerProcess.js';
import type { Store } from './store.js';
import { openWorld, type World } from './externalServices.js';

/** Every place at which the way of a payment through a process waits for something. */
export const places = [
  'after the read',
  'after the claim',
  'inside settle',
  'before commit',
  'before the reply',
  'draining, before the letter',
  'draining, after the letter',
] as const;

export interface KillResult extends Books {
  kills: Record<string, number>;
  seconds: number;
}

/**
 * Kills a process at each place, so many times: in turn while it answers a browser and a webhook. Of
 * every other payment two more processes hear while the first one stands still, and wait for what it
 * holds; of the rest nobody hears any more, until `reconcile` runs at the end.
 */
export async function kills(store: Store, times: number): Promise<KillResult> {
  const began = performance.now();
  const world = await openWorld(store);
  // Short, because what the dead have taken is waited for.
  const shop = { ...world.places, lease: 500 };
  const healthy = [await startShop(shop), await startShop(shop)];
  const counts: Record<string, number> = {};
  for (const place of places) {
    for (let time = 0; time < times; time += 1) {
      const victim = await startShop({ ...shop, stopAt: place });
      const merchantUid = `order_${places.indexOf(place)}_${time}`;
      await (place.startsWith('draining')
        ? killDraining(world, victim, merchantUid, healthy)
        : killPaying(world, victim, { merchantUid, time, healthy }));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const [first] = healthy;
  await first?.post('reconcile');
  while ((await store.letters()).some(({ sentAt }) => sentAt === null)) await first?.post('drain');
  const books = await closeBooks(store, world);
  world.close();
  return { ...books, kills: counts, seconds: (performance.now() - began) / 1000 };
}

interface Killing {
  merchantUid: string;
  time: number;
  healthy: readonly ShopProcess[];
}

async function killPaying(
  world: World,
  victim: ShopProcess,
  { merchantUid, time, healthy }: Killing,
): Promise<void> {
  const [impUid = ''] = await world.pay(merchantUid, 32_000);
  const notice = { imp_uid: impUid, merchant_uid: merchantUid, status: 'paid' };
  const others = time % 2 === 0 ? healthy : [];
  const answer =
    time % 4 < 2
      ? victim.post('complete', { impUid, merchantUid })
      : victim.post('webhook', notice, 'form');
  const lost = answer.catch(() => 'lost');
  await victim.stopped;
  const asked = world.asked(others.length);
  const answers = others.map((one) => one.post('webhook', notice));
  await asked;
  await victim.kill();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  if (statuses.some((status) => status !== 200)) throw new Error(`answered ${statuses.join()}`);
  if ((await lost) !== 'lost') throw new Error('a process that was killed has answered');
}

async function killDraining(
  world: World,
  victim: ShopProcess,
  merchantUid: string,
  [healthy]: readonly ShopProcess[],
): Promise<void> {
  const [impUid = ''] = await world.pay(merchantUid, 32_000);
  await healthy?.post('complete', { impUid, merchantUid });
  victim.post('drain').catch(() => 'lost');
  await victim.stopped;
  await victim.kill();
}
