import type { Outcome } from 'react-inicis/sandbox';
import { Browser } from './browser/browser.js';
import type { Page } from './browser/page.js';
import type { Device, PageView } from './browser/pageView.js';
import type { Tab } from './browser/tab.js';
import type { EvaluatePage } from './bundlePage.js';
import { sleep } from './clock.js';
import { Counts } from './counts.js';
import type { GatewayWindow } from './gatewayWindow.js';
import { doneReply, SimulatedGateway } from './gateway.js';
import { BrowserChecks } from './checks/browserChecks.js';
import type { HistoryRecord } from './checks/record.js';
import { ShopChecks } from './checks/shopChecks.js';
import { Network } from './network.js';
import type { FrameReply, HandlerCall, HookName } from './page/pageHost.js';
import { Random } from './random.js';
import { countSetting, type Setting } from './setting.js';
import { ShopDatabase } from './shop/shopDatabase.js';
import { ShopServer } from './shop/shopServer.js';
import { Webhooks } from './webhooks.js';

/** End of a window as the shopper chooses it. */
export type Ending = Extract<Outcome, string> | 'silentClose' | 'callbackLost' | 'returnElsewhere';

/** Everything of one history: the shopper's browsers, the shop and the gateway. */
export class World implements HistoryRecord {
  readonly counts = new Counts();
  readonly random: Random;
  readonly database = new ShopDatabase();
  readonly gateway: SimulatedGateway;
  readonly server: ShopServer;
  readonly network: Network;
  readonly webhooks: Webhooks;
  readonly browsers: Browser[] = [];
  readonly windows: GatewayWindow[] = [];
  readonly violations: string[] = [];
  readonly shopChecks = new ShopChecks(this);
  readonly browserChecks = new BrowserChecks(this, this.shopChecks);
  /** Time for which REST will not know the next approved payment, in milliseconds. */
  nextLag = 0;
  readonly setting: Setting;
  readonly #evaluate: EvaluatePage;

  constructor(setting: Setting, evaluate: EvaluatePage) {
    this.setting = setting;
    countSetting(setting, this.counts);
    this.#evaluate = evaluate;
    const { database, counts } = this;
    const random = new Random(setting.seed);
    this.random = random;
    const server = () => this.server;
    const { shopChecks } = this;
    this.webhooks = new Webhooks({
      server,
      random,
      counts,
      retries: setting.webhookRetries,
      onDelivered: (impUid) => shopChecks.onWebhook(impUid),
      isUnknown: (impUid) => this.gateway.isHidden(impUid),
    });
    const confirm = (request: Request) => this.#confirm(request);
    this.gateway = new SimulatedGateway(random, counts, { notify: this.webhooks.notify, confirm });
    this.network = new Network({
      server,
      random,
      counts,
      createOrder: () => this.#createOrder(),
      onMalformed: ({ merchantUid }) => shopChecks.refused.add(merchantUid),
      onAsked: (receipt) => shopChecks.onAsked(receipt),
      onAnswered: (answer) => shopChecks.onAnswered(answer),
    });
    this.server = new ShopServer({
      database,
      fetchRest: this.gateway.fetchRest,
      onRecorded: (impUid, order) => shopChecks.onRecorded(impUid, order),
    });
    this.#addBrowser('pc');
    this.#addBrowser('phone');
    this.browsers.find(({ context }) => context.device === setting.device)?.openTab();
  }

  get tabs(): Tab[] {
    return this.browsers.flatMap(({ tabs }) => tabs).filter((tab) => tab.isOpen);
  }

  get pages(): Page[] {
    return this.browsers.flatMap(({ pages }) => pages);
  }

  get contexts() {
    return this.browsers.map(({ context }) => context);
  }

  /** Windows in which the shopper can act now. */
  get openWindows(): GatewayWindow[] {
    for (const window of this.windows)
      if (window.state === 'open' && !this.#isReachable(window)) window.state = 'gone';
    return this.windows.filter(({ state }) => state === 'open');
  }

  #addBrowser(device: Device): void {
    const { isStorageBlocked, ...setting } = this.setting;
    const browser = new Browser(device, {
      evaluate: this.#evaluate,
      config: { ...setting, dueDate: '2026-11-03' },
      isStorageBlocked,
      send: (path, body) => this.network.send(path, body),
      listenTo: (page) => this.#listenTo(page),
    });
    this.browsers.push(browser);
  }

  /** Ends a window as the shopper chooses, and tells its page. */
  async end(window: GatewayWindow, ending: Ending): Promise<void> {
    const { gateway, random } = this;
    const isLost = ending === 'callbackLost';
    const outcome = isLost || ending === 'returnElsewhere' ? 'approve' : ending;
    window.state = 'ended';
    if (outcome === 'silentClose') return this.#reply(window, { action: 'closed' });
    const result = await gateway.settle(window.id, outcome);
    if (this.nextLag > 0 && !isLost) gateway.hide(window.impUid, this.nextLag);
    this.nextLag = 0;
    await sleep(random.between(5, 200));
    if (window.browser.device === 'phone') {
      if (ending === 'returnElsewhere') this.browsers[0]?.openTab(result.returnUrl);
      const isHere = !isLost && ending !== 'returnElsewhere';
      return this.#returnTo(window, isHere, result.returnUrl);
    }
    this.#reply(window, isLost ? { action: 'closed' } : doneReply(result));
  }

  #reply({ page, reply }: GatewayWindow, message: FrameReply) {
    page.runtime.deliver(() => reply(message));
  }

  #returnTo(window: GatewayWindow, isHere: boolean, url: string) {
    const tab = this.#tabOf(window);
    if (isHere) tab?.open(url);
    else tab?.kill();
  }

  #tabOf(window: GatewayWindow): Tab | undefined {
    return this.tabs.find(({ windowId }) => windowId === window.id);
  }

  #isReachable(window: GatewayWindow): boolean {
    if (window.browser.device === 'pc') return window.page.isShown;
    return this.#tabOf(window) !== undefined;
  }

  /** Asks the shop before an approval, as the gateway does. */
  async #confirm(request: Request): Promise<Response> {
    await sleep(this.random.between(5, 100));
    const response = await this.server.answer('/api/inicis/confirm', await request.text());
    this.counts.add(`confirm: ${response.status}`);
    return response;
  }

  #createOrder() {
    const { orders } = this.database;
    const last = [...orders.values()].at(-1);
    const isOpen = last && !last.closed && !this.database.paymentOf(last.merchantUid);
    if (!this.setting.isOrderPerClick && isOpen) return last;
    // The shopper uses an old page: `prepare` refuses an order that is paid or closed.
    if (this.setting.isConfirmed && last && this.random.next() < 0.3) return last;
    const merchantUid = `order_${orders.size + 1}`;
    const won = 1000 * this.random.between(1, 90);
    // Databases return large numbers as text.
    const amount = this.random.next() < 0.3 ? `${won}.00` : won;
    const order = { merchantUid, name: '원두 1kg', amount, closed: false };
    orders.set(merchantUid, order);
    return order;
  }

  #listenTo(page: PageView) {
    const { browserChecks, gateway, violations } = this;
    return {
      fetchChannels: gateway.sandbox.fetch,
      openWindow: (params: OpenParams, reply: GatewayWindow['reply']) =>
        void this.#openWindow(page, params, reply),
      abandonWindow: () => {
        for (const one of this.windows)
          if (one.page === page && one.state === 'open') one.state = 'gone';
      },
      leaveForGateway: (windowId: string) => void this.#leaveForGateway(page, windowId),
      onHandler: (call: HandlerCall) => browserChecks.onHandler(page, call),
      onReport: (error: unknown) =>
        void violations.push(`an error reached the page: ${String(error)}`),
    };
  }

  async #openWindow(page: PageView, params: OpenParams, reply: GatewayWindow['reply']) {
    const { browser, clickedAt } = page;
    const isPhone = browser.device === 'phone';
    const hook: HookName = params.customer_uid
      ? 'card'
      : params.pay_method === 'vbank'
        ? 'form'
        : 'button';
    const opened = await this.gateway.open(params, isPhone);
    if (!page.isShown) return;
    if ('failure' in opened) {
      this.counts.add('window refused by the gateway');
      return page.runtime.deliver(() => reply({ action: 'done', data: opened.failure }));
    }
    const { merchant_uid: merchantUid } = params;
    const times = { openedAt: Date.now(), clickedAt: clickedAt.get(hook) ?? Date.now() };
    const window = { ...opened, merchantUid, hook, browser, page, reply, ...times };
    this.counts.add(
      `window opened: ${hook} on a ${browser.device}`,
      `${merchantUid} ${opened.impUid}`,
    );
    this.browserChecks.onWindow(window);
    this.windows.push({ ...window, state: 'open' });
    if (!isPhone) return;
    const form = { action: 'https://mobile.inicis.com/', formData: { P_OID: opened.id } };
    reply({ action: 'inicis.mobile', data: form });
  }

  async #leaveForGateway(page: PageView, windowId: string) {
    const tab = this.tabs.find((one) => one.page === page);
    // The window counts as open from here: the form was sent.
    tab?.openGateway(windowId, this.random.next() < 0.5);
  }
}

type OpenParams = Parameters<SimulatedGateway['open']>[0];
