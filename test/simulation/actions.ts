import type { Page } from './browser/page.js';
import type { EventKind, SimulationEvent } from './events.js';
import { requestFaults } from './network.js';
import type { HookName } from './page/pageHost.js';
import { advance, sleep } from './clock.js';
import type { WebhookMode } from './webhooks.js';
import type { GatewayWindow } from './gatewayWindow.js';
import type { Ending, World } from './world.js';

/** Does an event. Returns false where there was nothing that it could happen to. */
type Action = (world: World, event: SimulationEvent) => boolean | Promise<boolean>;

const oneOf = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

const busyPhases = ['preparing', 'window', 'verifying'];
const hooks: readonly HookName[] = [
  ...(['button', 'button', 'button', 'button', 'button', 'button', 'button'] as const),
  ...(['form', 'form', 'form', 'card', 'card'] as const),
];

const shownPages = (world: World) =>
  world.tabs.flatMap(({ page }) => (page?.isShown ? [page] : []));

/** Does something to one of the pages that are shown. */
const toPage =
  (act: (page: Page, event: SimulationEvent, world: World) => boolean | void): Action =>
  (world, event) => {
    const page = oneOf(shownPages(world), event.at);
    return page !== undefined && act(page, event, world) !== false;
  };

/** Returns a page in which the shopper can buy, and opens one if no tab shows one. */
function pageToBuy({ world, at }: { world: World; at: number }): Page | undefined {
  const page = oneOf(shownPages(world), at);
  return page ?? oneOf(world.browsers, at)?.openTab().page;
}

function click(page: Page, { pick }: SimulationEvent): boolean {
  const hook = oneOf(hooks, pick) ?? 'button';
  if (page.hasWindow || busyPhases.includes(page.states.get(hook)?.phase ?? 'preparing'))
    return false;
  page.clickedAt.set(hook, Date.now());
  page.click(hook);
  return true;
}

/** Ends the window of the newest or of another open payment. */
const end =
  (ending: Ending): Action =>
  (world, { at }) => {
    const window = oneOf(world.openWindows.toReversed(), at);
    if (!window) return false;
    void world.end(window, ending);
    return true;
  };

/** A payment that the shopper had started in a window when its page or its frame was closed. */
const approveInGoneWindow: Action = async (world, { at }) => {
  const { openWindows } = world;
  const gone = world.windows.filter(
    ({ state, openedAt }) => state === 'gone' && Date.now() - openedAt < 180_000,
  );
  const window = oneOf(gone, at);
  if (!window || openWindows.includes(window)) return false;
  window.state = 'ended';
  await world.gateway.settle(window.id, 'approve');
  return true;
};

const buy: Action = async (world, event) => {
  const page = pageToBuy({ world, at: event.at });
  if (!page) return false;
  await advance(100);
  if (!click(page, event)) return false;
  await advance(400);
  const isOfPage = (one: GatewayWindow) => one.page === page;
  const window = world.openWindows.find(isOfPage);
  if (window) void world.end(window, 'approve');
  return true;
};

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

const changeOrder = (world: World, merchantUid: string, change: object) => {
  const { orders } = world.database;
  const order = orders.get(merchantUid);
  if (order) orders.set(merchantUid, { ...order, ...change });
};

const webhookModes: readonly WebhookMode[] = ['normal', 'early', 'late', 'twice', 'lost', 'lost'];

const durations = [2, 7, 20, 60, 300];

/** Ends a disturbance after some time. */
function forSome({ at, pick }: SimulationEvent, restore: () => void): true {
  void sleep(1000 * (oneOf(durations, at + pick) ?? 1)).then(restore);
  return true;
}

/** Every kind of event. */
export const actions: Record<EventKind, Action> = {
  click: toPage(click),
  buy,
  approve: end('approve'),
  decline: end('decline'),
  cancel: end('cancel'),
  silentClose: end('silentClose'),
  callbackLost: end('callbackLost'),
  webhookFirst: end('webhookFirst'),
  returnElsewhere: end('returnElsewhere'),
  approveInGoneWindow,
  backInPage: toPage((page) => page.dispatch('window', 'popstate', { state: null })),
  reload: (world, { at }) => {
    const tab = oneOf(
      world.tabs.filter(({ page }) => page),
      at,
    );
    tab?.reload();
    return tab !== undefined;
  },
  leave: (world, { at, pick }) => {
    const tab = oneOf(
      world.tabs.filter(({ page }) => page),
      at,
    );
    tab?.openOtherSite(pick % 2 === 0);
    return tab !== undefined;
  },
  goBack: (world, { at, pick }) => {
    const away = world.tabs.filter((tab) => tab.hasEarlierPage && (pick > 8 || !tab.page));
    const tab = oneOf(away, at);
    tab?.goBack();
    return tab !== undefined;
  },
  kill: (world, { at }) => {
    const tab = oneOf(world.tabs, at);
    tab?.kill();
    return tab !== undefined;
  },
  newTab: (world, { at }) => {
    const browser = oneOf(world.browsers, at);
    if (!browser || world.tabs.length > 4) return false;
    browser.openTab();
    return true;
  },
  remount: toPage((page) => page.remount()),
  hide: toPage((page) => (page.isVisible ? page.setVisible(false) : false)),
  show: toPage((page) => (page.isVisible ? false : page.setVisible(true))),
  offline: (world, event) => {
    const online = world.browsers.filter(({ context }) => context.isOnline);
    const browser = oneOf(online, event.at);
    if (!browser) return false;
    browser.setOnline(false);
    return forSome(event, () => browser.setOnline(true));
  },
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
  restLag: (world, { pick }) => {
    world.nextLag = 700 * (1 + pick);
    return true;
  },
  closeOrder: toOrder((world, uid) => changeOrder(world, uid, { closed: true })),
  repriceOrder: toOrder((world, uid) => changeOrder(world, uid, { amount: 7000 })),
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
  reconcile: ({ server }) => {
    if (!server.isUp) return false;
    void server.reconcile().catch(() => {});
    return true;
  },
  recheck: toPage((page, { pick }) => page.recheck(oneOf(hooks, pick) ?? 'button')),
  recheckReview: ({ server, database }, { at }) => {
    const impUid = oneOf([...database.reviews.keys()], at);
    if (!impUid || !server.isUp) return false;
    void server.handlers.recheck(impUid).catch(() => {});
    return true;
  },
  discardPending: toPage((page, _, { browserChecks }) => {
    browserChecks.onDiscard(page.browser);
    page.discardPending();
  }),
};
