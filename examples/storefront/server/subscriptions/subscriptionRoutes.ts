import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { SubscriptionRequest } from '../../shared/api.js';
import { findProduct } from '../catalog.js';
import { placeOrder } from '../placeOrder.js';
import { readBody } from '../readBody.js';
import type { WithSession } from '../session.js';
import type { Shop } from '../shop.js';
import { ShopError } from '../shopError.js';
import { subscriptions, tasks } from '../tables.js';
import { monthlyAfter } from './monthlyAfter.js';
import {
  addTask,
  changeSubscription,
  closeCharge,
  findSubscription,
  type StoredSubscription,
} from './planCharges.js';
import { listSubscriptions, showSubscription } from './showSubscription.js';

type Owner = Pick<StoredSubscription, 'id' | 'userId' | 'productId' | 'buyer'>;

/** Stores the order whose payment window registers the card of a subscription. */
async function registerCard(tx: Tx, { id, userId, productId, buyer }: Owner) {
  const product = findProduct(productId);
  if (!product?.isMonthly) throw new ShopError('invalid', 'productId: is no subscription');
  const order = { kind: 'card', userId, product, buyer, subscriptionId: id } as const;
  return { id, order: await placeOrder(tx, order) };
}

/** Stores a subscription without a card. One whose card window was closed is used again. */
async function startSubscription(tx: Tx, owner: Omit<Owner, 'id'>): Promise<Owner> {
  const { userId, productId, buyer } = owner;
  const unfinished = and(
    eq(subscriptions.userId, userId),
    eq(subscriptions.productId, productId),
    eq(subscriptions.status, 'registering'),
  );
  const [known] = await tx.update(subscriptions).set({ buyer }).where(unfinished).returning();
  if (known) return known;
  const subscription = { ...owner, id: randomUUID(), status: 'registering' } as const;
  await tx.insert(subscriptions).values({ ...subscription, createdAt: Date.now() });
  return subscription;
}

async function ownSubscription(tx: Tx, userId: string, id: string) {
  const found = await findSubscription(tx, id);
  if (found?.userId !== userId) throw new ShopError('unknown', 'there is no such subscription');
  if (found.status !== 'cancelled') return found;
  throw new ShopError('state', 'the subscription is cancelled');
}

/** Changes of a subscription that a shopper can ask for. */
const changes = {
  async skip(tx: Tx, subscription: StoredSubscription) {
    const { status, startedAt, chargeAt, chargeUid, customerUid } = subscription;
    if (status !== 'active' || !startedAt || !chargeAt || !chargeUid || !customerUid)
      throw new ShopError('state', 'no charge is planned');
    await changeSubscription(tx, subscription, { chargeAt: monthlyAfter(startedAt, chargeAt) });
    await addTask(tx, subscription, { kind: 'schedule', customerUid, merchantUid: chargeUid });
  },
  async retry(tx: Tx, subscription: StoredSubscription) {
    const { status, chargeUid, customerUid } = subscription;
    if (status !== 'pastDue' || !chargeUid || !customerUid)
      throw new ShopError('state', 'no charge was declined');
    await changeSubscription(tx, subscription, { chargeAt: Date.now() });
    await addTask(tx, subscription, { kind: 'charge', customerUid, merchantUid: chargeUid });
  },
  async cancel(tx: Tx, subscription: StoredSubscription) {
    await closeCharge(tx, subscription, 'cancelled');
    const { customerUid } = subscription;
    if (customerUid) await addTask(tx, subscription, { kind: 'removeCard', customerUid });
    const ended = { status: 'cancelled', chargeUid: null, chargeAt: null } as const;
    await changeSubscription(tx, subscription, ended);
  },
};

/** Creates the routes of subscriptions; see `shared/api.ts`. */
export function subscriptionRoutes({ database, work }: Pick<Shop, 'database' | 'work'>) {
  const { db, write } = database;
  const app = new Hono<WithSession>();

  app.get('/', async (c) => c.json(await listSubscriptions(db, c.var.shopper)));

  app.post('/', async (c) => {
    const request = await readBody(c, SubscriptionRequest);
    const owner = { ...request, userId: c.var.shopper };
    return c.json(
      await write(async (tx) => registerCard(tx, await startSubscription(tx, owner))),
      201,
    );
  });

  app.post('/:id/card', async (c) => {
    const find = (tx: Tx) => ownSubscription(tx, c.var.shopper, c.req.param('id'));
    return c.json(await write(async (tx) => registerCard(tx, await find(tx))), 201);
  });

  for (const [name, apply] of Object.entries(changes)) {
    app.post(`/:id/${name}`, async (c) => {
      const id = c.req.param('id') ?? '';
      await write(async (tx) => {
        const subscription = await ownSubscription(tx, c.var.shopper, id);
        const waiting = tx.select().from(tasks).where(eq(tasks.subscriptionId, id)).limit(1);
        if ((await waiting).length > 0) throw new ShopError('state', 'it is changing just now');
        await apply(tx, subscription);
      });
      // The shopper sees the result of the calls, if the gateway answers.
      await work.charge();
      const after = await findSubscription(db, id);
      return after ? c.json(await showSubscription(db, after)) : c.notFound();
    });
  }
  return app;
}
