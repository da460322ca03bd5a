import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { SubscriptionChange, SubscriptionRequest } from '../../shared/requests.js';
import { findProduct } from '../orders/catalog.js';
import { body } from '../http/check.js';
import { placeOrder } from '../orders/placeOrder.js';
import type { WithSession } from '../http/session.js';
import type { Shop } from '../shop.js';
import { subscriptions } from '../tables.js';
import { monthlyAfter } from './monthlyAfter.js';
import {
  changeSubscription,
  dropCard,
  findSubscription,
  type StoredSubscription,
} from './planCharges.js';
import { isWorking, listSubscriptions, showSubscription } from './showSubscription.js';

type Owner = Pick<StoredSubscription, 'userId' | 'productId' | 'buyer'>;

/**
 * Stores the order whose payment window registers the card of a subscription. The page posts its number
 * to `/api/pay/billing-key` before it opens the window.
 */
async function registerCard(tx: Tx, { id, userId, productId, buyer }: Owner & { id: string }) {
  const product = findProduct(productId);
  if (!product?.isMonthly)
    throw new HTTPException(400, { message: 'productId: is no subscription' });
  const order = { kind: 'card', userId, product, buyer, subscriptionId: id } as const;
  return { id, order: await placeOrder(tx, order) };
}

/** Stores a subscription without a card. One whose card window was closed is used again. */
async function startSubscription(tx: Tx, owner: Owner) {
  const { userId, productId, buyer } = owner;
  const unfinished = and(
    eq(subscriptions.userId, userId),
    eq(subscriptions.productId, productId),
    eq(subscriptions.status, 'registering'),
  );
  const [known] = await tx.update(subscriptions).set({ buyer }).where(unfinished).returning();
  if (known) return known;
  const started = { ...owner, id: randomUUID() };
  const status = 'registering';
  await tx.insert(subscriptions).values({ ...started, status, createdAt: Date.now() });
  return started;
}

async function ownSubscription(tx: Tx, userId: string, id: string) {
  const found = await findSubscription(tx, id);
  if (found?.userId !== userId)
    throw new HTTPException(404, { message: 'there is no such subscription' });
  if (found.status !== 'cancelled') return found;
  throw new HTTPException(409, { message: 'the subscription is cancelled' });
}

const changes = {
  /** Moves the next charge by a month. */
  async skip(tx: Tx, subscription: StoredSubscription) {
    const { status, startedAt, chargeAt } = subscription;
    if (status !== 'active' || !startedAt || !chargeAt)
      throw new HTTPException(409, { message: 'no charge is planned' });
    await changeSubscription(tx, subscription, { chargeAt: monthlyAfter(startedAt, chargeAt) });
  },
  /** Charges a declined charge now. */
  async retry(tx: Tx, subscription: StoredSubscription) {
    if (subscription.status !== 'pastDue')
      throw new HTTPException(409, { message: 'no charge was declined' });
    await changeSubscription(tx, subscription, { chargeAt: Date.now() });
  },
  async cancel(tx: Tx, subscription: StoredSubscription) {
    await dropCard(tx, subscription, 'cancelled');
    await changeSubscription(tx, subscription, { status: 'cancelled' });
  },
};

const isChange = (name: string): name is keyof typeof changes => Object.hasOwn(changes, name);

export function subscriptionRoutes({ database, jobs, sessions }: Shop) {
  const { db, write } = database;

  return new Hono<WithSession>()
    .use(sessions.withSession)
    .get('/', async (c) => c.json(await listSubscriptions(db, c.var.shopper)))
    .post('/', body(SubscriptionRequest), async (c) => {
      const owner = { ...c.req.valid('json'), userId: c.var.shopper };
      const register = async (tx: Tx) => registerCard(tx, await startSubscription(tx, owner));
      return c.json(await write(register), 201);
    })
    .post('/:id/card', async (c) => {
      const find = (tx: Tx) => ownSubscription(tx, c.var.shopper, c.req.param('id'));
      return c.json(await write(async (tx) => registerCard(tx, await find(tx))), 201);
    })
    .post('/:id/:change', body(SubscriptionChange), async (c) => {
      const { id, change } = c.req.param();
      if (!isChange(change)) throw new HTTPException(404, { message: 'there is no such change' });
      await write(async (tx) => {
        const before = await ownSubscription(tx, c.var.shopper, id);
        // Two calls of the gateway at once could charge twice, or schedule what was cancelled. A page
        // that was read before another change would skip a month that its shopper does not see.
        if (isWorking(before) || before.chargeAt !== c.req.valid('json').nextChargeAt)
          throw new HTTPException(409, { message: 'it is changing just now' });
        await changes[change](tx, before);
      });
      // The shopper sees the result of the calls, if the gateway answers.
      await jobs.charge();
      return c.json(await showSubscription(db, id));
    });
}
