import { forSome, oneOf, type Action } from './action.js';
import { advance } from './clock.js';
import type { EventKind } from './events.js';
import { requestFaults } from './network.js';
import { oddities } from './oddities.js';
import type { ShopOrder } from './shop/shopDatabase.js';
import type { WebhookMode } from './webhooks.js';
import type { World } from './world.js';

/** Does something to a payment that the gateway has taken. */
const toPayment =
  (act: (world: World, impUid: string, merchantUid: string) => Promise<unknown>): Action =>
  async (world, { at }) => {
    const { payments } = world.gateway.sandbox;
    const held = payments.filter(
      (one) => world.gateway.held(one.imp_uid) > 0 && one.pay_method !== 'vbank',
    );
    const payment = oneOf(held.toReversed(), at);
    if (!payment) return false;
    void act(world, payment.imp_uid, payment.merchant_uid).catch(() => {});
    return true;
  };

/** Gives money back by the shop's server, which records what the gateway answers. */
const refund = (isWhole: boolean) =>
  toPayment(async ({ gateway, server }, impUid) => {
    const left = gateway.held(impUid);
    const part = isWhole ? { full: true as const } : { amount: Math.ceil(left / 3) };
    const { client, record } = server.handlers;
    await record(await client.payments.cancel({ impUid, checksum: left, reason: '변심', ...part }));
  });

const consoleRefund = (isWhole: boolean) =>
  toPayment(({ gateway }, impUid, merchantUid) =>
    gateway.sandbox.cancel(
      merchantUid,
      isWhole ? {} : { amount: Math.ceil(gateway.held(impUid) / 4) },
    ),
  );

type Payment = World['gateway']['sandbox']['payments'][number];

/** Returns true for a virtual account that takes a deposit now. */
const isWaiting = ({ status, vbank_num, vbank_date }: Payment) =>
  status === 'ready' && vbank_num !== null && vbank_date * 1000 > Date.now() + 1000;

const deposit: Action = (world, { at }) => {
  const { sandbox } = world.gateway;
  const waiting = sandbox.payments.filter(isWaiting);
  const payment = oneOf(waiting, at);
  if (!payment) return false;
  const order = world.database.orders.get(payment.merchant_uid);
  if (order?.closed) world.counts.add('deposit after the order was closed');
  if (payment.vbank_date * 1000 - Date.now() < 20 * 3_600_000) world.counts.add('deposit: late');
  void sandbox.deposit(payment.merchant_uid).catch(() => {});
  return true;
};

const toOrder =
  (act: (world: World, merchantUid: string) => void): Action =>
  (world, { at }) => {
    const { database, openWindows } = world;
    const open = [...database.orders.keys()].filter((uid) => !database.paymentOf(uid)).toReversed();
    const merchantUid = oneOf(open, at);
    if (!merchantUid) return false;
    if (openWindows.some((one) => one.merchantUid === merchantUid))
      world.counts.add('order changed while its window is open');
    act(world, merchantUid);
    return true;
  };

const changeOrder = (
  { orders }: World['database'],
  merchantUid: string,
  change: Partial<ShopOrder>,
) => {
  const order = orders.get(merchantUid);
  if (order) orders.set(merchantUid, { ...order, ...change });
};

const webhookModes: readonly WebhookMode[] = ['normal', 'early', 'late', 'twice', 'lost', 'lost'];

/** Events of the shop, of the gateway and of the network between them. */
export const shopActions = {
  questionFault: ({ network }, { pick, at }) => {
    const fault = oneOf(requestFaults, pick) ?? 'lost';
    for (let count = 0; count <= at % 4; count += 1) network.faults.push(fault);
    return true;
  },
  webhookFault: ({ webhooks }, { pick }) => {
    webhooks.mode = oneOf(webhookModes, pick) ?? 'normal';
    return true;
  },
  serverDown: ({ server }, event) => {
    if (!server.isUp) return false;
    server.stop();
    return forSome(event, () => server.start());
  },
  databaseFault: ({ database }, { pick }) => {
    database.fault = pick % 2 === 0 ? 'rolledBack' : 'commitCut';
    return true;
  },
  restDown: ({ gateway: { rest } }, event) => {
    if (rest.isDown) return false;
    rest.isDown = true;
    return forSome(event, () => (rest.isDown = false));
  },
  restSlow: ({ gateway: { rest } }, event) => {
    rest.delay = 1500 * (1 + event.pick);
    return forSome(event, () => (rest.delay = 0));
  },
  restOddity: ({ gateway: { rest } }, event) => {
    if (rest.oddity) return false;
    rest.oddity = oneOf(oddities, event.pick) ?? null;
    return forSome(event, () => (rest.oddity = null));
  },
  restLag: (world, { pick }) => {
    world.nextLag = 700 * (1 + pick);
    return true;
  },
  closeOrder: toOrder((world, uid) => changeOrder(world.database, uid, { closed: true })),
  repriceOrder: toOrder((world, uid) => changeOrder(world.database, uid, { amount: 7000 })),
  closePaidOrder: ({ database }, { at, pick }) => {
    const paid = [...database.payments.values()].toReversed();
    const payment = oneOf(paid, at);
    if (!payment) return false;
    changeOrder(
      database,
      payment.merchantUid,
      pick % 2 === 0 ? { closed: true } : { amount: 7000 },
    );
    return true;
  },
  endSession: ({ server }, event) => {
    if (server.isSessionOver) return false;
    server.isSessionOver = true;
    return forSome(event, () => (server.isSessionOver = false));
  },
  refund: refund(true),
  refundPart: refund(false),
  consoleRefund: consoleRefund(true),
  consoleRefundPart: consoleRefund(false),
  deposit,
  depositLate: async (world, event) => {
    if (!world.gateway.sandbox.payments.some(isWaiting)) return false;
    await advance(20 * 3_600_000);
    return deposit(world, event);
  },
  depositAtDueDate: async (world, event) => {
    const waiting = oneOf(world.gateway.sandbox.payments.filter(isWaiting), event.at);
    if (!waiting) return false;
    await advance(waiting.vbank_date * 1000 - 30_000 - Date.now());
    world.webhooks.mode = event.pick % 3 === 0 ? 'lost' : 'late';
    void world.gateway.sandbox.deposit(waiting.merchant_uid).catch(() => {});
    await advance(2 * 3_600_000);
    return true;
  },
  reconcile: ({ server }) => {
    if (!server.isUp) return false;
    void server.reconcile().catch(() => {});
    return true;
  },
  recheckReview: ({ server, database }, { at }) => {
    const impUid = oneOf([...database.reviews.keys()], at);
    if (!impUid || !server.isUp) return false;
    void server.handlers.recheck(impUid).catch(() => {});
    return true;
  },
} satisfies Partial<Record<EventKind, Action>>;
