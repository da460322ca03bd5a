import { closeBooks, type Books } from './books.js';
import { startShop, type ShopProcess } from './startServerProcess.js';
import type { Store } from './store.js';
import { openWorld, type World } from './externalServices.js';

export interface RaceResult extends Books {
  messages: number;
  statuses: Record<number, number>;
  seconds: number;
}

interface Race {
  orders: number;
  /** How many messages about an order arrive at once. */
  messages: number;
  processes: number;
}

const amount = 32_000;
const together = 10;

/**
 * Orders that are paid, announced and cancelled all at once, at several processes of one shop: a
 * part of them paid with too little, a part paid twice, a part given back in part, in full, or first
 * the one and then the rest. Afterwards all processes empty the outbox together.
 */
export async function race(store: Store, { orders, messages, processes }: Race) {
  const world = await openWorld(store);
  // Nobody dies here: a letter that is sent slowly is not sent again.
  const places = { ...world.places, lease: 600_000 };
  const shop = await Promise.all(Array.from({ length: processes }, () => startShop(places)));
  const statuses: Record<number, number> = {};
  let sent = 0;
  const post = async (...args: Parameters<ShopProcess['post']>) => {
    const { status } = (await shop[sent++ % processes]?.post(...args)) ?? { status: 0 };
    statuses[status] = (statuses[status] ?? 0) + 1;
  };

  const began = performance.now();
  const waiting = Array.from({ length: orders }, (_, index) => index);
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      await announce(world, index, messages, post);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  await Promise.all(shop.map((one) => one.post('drain')));
  const seconds = (performance.now() - began) / 1000;

  const books = await closeBooks(store, world);
  world.close();
  return { ...books, messages: sent, statuses, seconds };
}

type Post = (...args: Parameters<ShopProcess['post']>) => Promise<void>;

async function announce(world: World, index: number, messages: number, post: Post) {
  const merchantUid = `order_${index}`;
  const paid = { 4: [amount, amount], 9: [amount - 100] }[index % 10] ?? [amount];
  const impUids = await world.pay(merchantUid, amount, paid);
  const noticeOf = (imp_uid: string) => ({ imp_uid, merchant_uid: merchantUid });
  const cancellations = [[], [2000], [undefined], [2000, undefined]][index % 4] ?? [];

  // Every fifth is cancelled before anybody has heard of it, the others once somebody has.
  const cancelsAfter = index % 5 === 0 ? -1 : (index * 7) % 10;
  const cancelled = async () => {
    for (const part of cancellations) {
      await world.sandbox.cancel(merchantUid, part === undefined ? {} : { amount: part });
      const { imp_uid = '', cancel_history = [] } =
        world.sandbox.payments.findLast(({ merchant_uid }) => merchant_uid === merchantUid) ?? {};
      const { cancellation_id = '' } = cancel_history.at(-1) ?? {};
      await post('webhook', { ...noticeOf(imp_uid), status: 'cancelled', cancellation_id });
    }
  };
  const announcements = Array.from({ length: messages - cancellations.length }, async (_, at) => {
    const format = at % 4 === 1 ? 'json' : 'form';
    const impUid = impUids[(at >> 1) % impUids.length] ?? '';
    await (at % 2 === 0
      ? post('complete', { impUid, merchantUid })
      : post('webhook', { ...noticeOf(impUid), status: 'paid' }, format));
    if (at === cancelsAfter) await cancelled();
  });
  if (cancelsAfter < 0) announcements.push(cancelled());
  await Promise.all(announcements);
}
