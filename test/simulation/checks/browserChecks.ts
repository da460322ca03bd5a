import type { BrowserView, PageView } from '../browser/pageView.js';
import type { GatewayWindow } from '../gatewayWindow.js';
import type { HandlerCall, HookName, HookState } from '../page/pageHost.js';
import type { HistoryRecord } from './record.js';
import type { ShopChecks } from './shopChecks.js';

const minute = 60_000;
const nothingPaid = ['cancelled', 'declined', 'unpaid', 'unavailable'];
const clickHooks: readonly HookName[] = ['button', 'form', 'card'];

type NewWindow = Omit<GatewayWindow, 'state'>;

/** Checks of the browsers: what the shopper is told, and the windows that open. */
export class BrowserChecks {
  readonly #record: HistoryRecord;
  readonly #shop: ShopChecks;
  readonly #paidCalls = new Set<string>();
  readonly #pageNames = new Map<PageView, number>();
  /** Orders of which a browser was told that they are paid. */
  readonly #told = new Map<BrowserView, Set<string>>();
  readonly #discardedAt = new Map<BrowserView, number>();

  constructor(record: HistoryRecord, shop: ShopChecks) {
    this.#record = record;
    this.#shop = shop;
  }

  onHandler(page: PageView, call: HandlerCall): void {
    const { counts, database, setting } = this.#record;
    const { hook, handler, reason, merchantUid = '', impUid = '' } = call;
    const about = `${merchantUid} on page ${this.#nameOf(page)}`;
    counts.add(`${handler} of ${hook}${reason ? `: ${reason}` : ''}`, about);
    if (handler === 'onPaid' || handler === 'onIssued') {
      const key = `${this.#nameOf(page)} ${hook} ${merchantUid} ${impUid}`;
      if (this.#paidCalls.has(key)) this.#fail(`${handler} of ${hook} was called twice: ${key}`);
      this.#paidCalls.add(key);
      counts.add(`${handler} with verify ${setting.verify}`);
      const isVerified = setting.verify !== 'none';
      if (handler === 'onPaid' && isVerified && !database.paymentOf(merchantUid))
        this.#fail(`onPaid was called for ${merchantUid}, which is not recorded`);
      this.#tell(page.browser, merchantUid);
    }
    if (reason === 'paidBefore') this.#tell(page.browser, merchantUid);
    this.#checkMessage(page, hook, { phase: 'handler', ...call });
  }

  onDiscard(browser: BrowserView): void {
    this.#discardedAt.set(browser, Date.now());
  }

  /** Opens no second window while an earlier payment of this browser is paid and it was not told. */
  onWindow({ browser, page, hook, clickedAt, merchantUid }: NewWindow): void {
    const { windows, gateway, database } = this.#record;
    const kindOf = (one: HookName) => (one === 'card' ? 'card' : 'payment');
    for (const earlier of windows) {
      if (earlier.browser !== browser || kindOf(earlier.hook) !== kindOf(hook)) continue;
      if (earlier.hook === 'form' || clickedAt - earlier.openedAt > 30 * minute) continue;
      if (this.#isTold(browser, earlier.merchantUid)) continue;
      if (this.#shop.unclear.has(earlier.merchantUid)) continue;
      if (earlier.openedAt <= (this.#discardedAt.get(browser) ?? 0)) continue;
      if (!this.#canAsk({ page, hook }, earlier)) continue;
      const payment = gateway.sandbox.payments.find((one) => one.imp_uid === earlier.impUid);
      if (!payment || payment.paid_at === 0 || payment.cancel_amount > 0) continue;
      if (payment.paid_at * 1000 >= clickedAt - 1000) continue;
      const how = page === earlier.page ? 'this page' : 'an earlier page';
      const is = database.payments.has(earlier.impUid) ? 'recorded' : 'not recorded yet';
      this.#fail(
        `a second window opened (${merchantUid}): ${earlier.merchantUid}, begun in ${how}, is paid and ${is}`,
      );
    }
  }

  /** Returns true if a hook can ask about an earlier payment before it opens a window. */
  #canAsk({ page, hook }: Pick<NewWindow, 'page' | 'hook'>, earlier: GatewayWindow): boolean {
    const { verify, isStorageBlocked } = this.#record.setting;
    const isInPage = earlier.page === page && earlier.openedAt >= page.mountedAt;
    if (verify === 'none') return false;
    if (verify === 'own') return isInPage && earlier.hook === hook;
    return !isStorageBlocked || isInPage;
  }

  /** Checks what the pages show and store. */
  checkNow(): void {
    for (const { foreignQueries } of this.#record.pages.filter(({ isShown }) => isShown))
      for (const key of foreignQueries)
        this.#fail(`the shop's QueryClient has ${key}, which a persister would store`);
    for (const page of this.#record.pages)
      if (page.isShown)
        for (const [hook, state] of page.states)
          if (hook.endsWith('eturn') || state.phase === 'failed' || state.phase === 'cancelled')
            this.#checkMessage(page, hook, state);
  }

  /** Checks that no page waits for an end that the server knows. */
  checkPages(): void {
    const { pages, database, gateway, setting } = this.#record;
    // `acceptUnverified` has no server to ask.
    if (setting.verify === 'none') return;
    for (const page of pages) {
      if (!page.isVisible) continue;
      for (const [hook, { phase, reason, code, merchantUid }] of page.states) {
        if (!clickHooks.includes(hook) || reason === 'unverified') continue;
        const isWaiting = phase === 'verifying' || phase === 'unknown' || reason === 'interrupted';
        const window = this.#windowOf(page, hook, merchantUid);
        if (!isWaiting || !window || window.state === 'open' || code === 'review') continue;
        // A window that was closed unfinished is asked about for 10 seconds, and again by a click.
        if (code === 'unfinished') continue;
        const { unclear, refused } = this.#shop;
        if (unclear.has(window.merchantUid) || refused.has(window.merchantUid)) continue;
        if (database.payments.has(window.impUid) && gateway.held(window.impUid) > 0)
          this.#fail(`${hook} shows ${phase} ${reason} for ${window.merchantUid}, which is paid`);
      }
    }
  }

  /** Checks that each browser was told of what was paid in it, at the latest by a new page. */
  checkTold(): void {
    const { windows, database, gateway, setting } = this.#record;
    if (setting.isStorageBlocked || setting.verify === 'none') return;
    for (const window of windows) {
      const { impUid, merchantUid, browser, openedAt } = window;
      const payment = database.payments.get(impUid);
      const isWhole = payment && gateway.held(impUid) === payment.amount && payment.refunded === 0;
      if (!isWhole || this.#shop.unclear.has(merchantUid) || this.#isTold(browser, merchantUid))
        continue;
      // A browser keeps one record for each order: a later window replaces that of a virtual account.
      const isReplaced = windows.some(
        (one) =>
          one.browser === browser && one.merchantUid === merchantUid && one.openedAt > openedAt,
      );
      if (window.hook === 'form' && isReplaced) continue;
      const isOver = Date.now() > this.#lifeOf(window);
      if (isOver || openedAt <= (this.#discardedAt.get(browser) ?? 0)) continue;
      this.#fail(`${merchantUid} is paid and recorded, and its browser was never told`);
    }
  }

  /** Checks that no browser keeps a pending payment after its time. */
  checkStorage(): void {
    for (const { storage } of this.#record.contexts)
      for (const key of Object.keys(storage))
        if (key.startsWith('react-inicis:order'))
          this.#fail(`a pending payment is kept beyond its time: ${key} ${storage.getItem(key)}`);
  }

  /** Finds a message that says that nothing was paid, while the gateway holds the money. */
  #checkMessage(page: PageView, hook: HookName, state: HookState): void {
    const { phase, reason = '', merchantUid, impUid } = state;
    const isNothing = nothingPaid.includes(reason);
    const isFailed = clickHooks.includes(hook) && phase === 'failed' && reason !== 'unverified';
    if (reason === 'paidBefore' || (!isNothing && !isFailed)) return;
    const { gateway } = this.#record;
    const isAboutOrder = !impUid && (reason === 'declined' || reason === 'unpaid');
    const impUids = impUid
      ? [impUid]
      : isAboutOrder && merchantUid
        ? this.#paymentsOf(merchantUid)
        : [this.#windowOf(page, hook, merchantUid)?.impUid ?? ''];
    const held = impUids.reduce((sum, one) => sum + gateway.held(one), 0);
    if (held > 0)
      this.#fail(`${hook} says ${phase} ${reason} (${merchantUid}), and ${held} won are held`);
  }

  #fail(violation: string) {
    this.#record.violations.push(violation);
  }

  #paymentsOf(merchantUid: string): string[] {
    return this.#record.gateway.sandbox.payments
      .filter((one) => one.merchant_uid === merchantUid)
      .map((one) => one.imp_uid);
  }

  /** Returns the window that the current attempt of a hook has opened. */
  #windowOf(page: PageView, hook: HookName, merchantUid: string | undefined) {
    const clickedAt = page.clickedAt.get(hook) ?? 0;
    return this.#record.windows.findLast(
      (one) =>
        one.page === page &&
        one.hook === hook &&
        (merchantUid === undefined ? one.clickedAt === clickedAt : one.merchantUid === merchantUid),
    );
  }

  #nameOf(page: PageView): number {
    const name = this.#pageNames.get(page) ?? this.#pageNames.size;
    this.#pageNames.set(page, name);
    return name;
  }

  #tell(browser: BrowserView, merchantUid: string) {
    this.#told.set(browser, (this.#told.get(browser) ?? new Set()).add(merchantUid));
  }

  #isTold(browser: BrowserView, merchantUid: string) {
    return this.#told.get(browser)?.has(merchantUid) === true;
  }

  /** Returns the time until which a browser keeps the payment of a window. */
  #lifeOf({ impUid, openedAt }: GatewayWindow): number {
    const payment = this.#record.gateway.sandbox.payments.find((one) => one.imp_uid === impUid);
    return payment?.vbank_date ? payment.vbank_date * 1000 : openedAt + 24 * 60 * minute;
  }
}
