import { devices, type BrowserContext, type Page, type Request as PageRequest } from 'playwright';
import { expect, onTestFinished, vi } from 'vitest';
import { gatewayFrame, type Vendor } from '../conformance/vendor.js';
import type { Device, Expected, Row, Step } from './row.js';
import { isQuestion, type ShopServer } from './shopServer.js';

/** Timeout of each event of a story, in milliseconds. It is long, because the machine may be slow. */
const eventTimeout = 20_000;

const phone = devices['iPhone 14'] ?? {};

/** Text for the shopper after each outcome. */
const texts: Record<string, string> = {
  paid: '결제 완료',
  issued: '카드 등록 완료',
  deposit: '입금 대기',
  cancelled: '결제를 취소했습니다.',
  declined: '결제가 승인되지 않았습니다. (카드 한도초과로 승인이 거절되었습니다.)',
  interrupted:
    '결제 결과를 아직 확인하지 못했습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
  unavailable:
    '결제 서비스에 연결하지 못했습니다. 인터넷 연결을 확인하고, 다시 결제하기 전에 주문 내역을 확인해 주세요.',
  'unavailable order': '주문을 만들지 못해 결제를 시작하지 않았습니다. 잠시 후 다시 시도해 주세요.',
  paidBefore: '먼저 시도한 결제가 이미 완료되었습니다. 주문 내역을 확인해 주세요.',
  unpaid: '결제된 내역이 없습니다. 다시 시도해 주세요.',
  'unpaid expired': '입금 기한이 지났습니다. 다시 주문해 주세요.',
  unverified: '결제 내용이 주문과 다릅니다. 판매자에게 문의해 주세요.',
  'unverified review': '결제는 접수되었고 확인이 필요합니다. 다시 결제하지 마세요.',
  'unverified paid': '이미 결제된 주문입니다. 주문 내역을 확인해 주세요.',
  'unverified closed': '더는 결제할 수 없는 주문입니다. 새로 주문해 주세요.',
  busy: '다른 결제가 진행 중입니다. 먼저 마치거나 닫아 주세요.',
};

/** Returns the text for the last outcome, without its code if the code has no text. */
function textOf(outcome = ''): string {
  const words = outcome.replace(/^return /, '');
  return texts[words] ?? texts[words.split(' ')[0] ?? ''] ?? '';
}

/** One story: the page that the shopper uses, and what the shop and the gateway have seen. */
class Story {
  readonly outcomes: string[] = [];
  page: Page;
  /** Questions that the browsers sent, and those that were answered. */
  #questions = { sent: 0, answered: 0 };
  readonly #first: Page;
  readonly #vendor: Vendor;
  readonly #shop: ShopServer;
  readonly #url: string;
  readonly #watched = new Set<BrowserContext>();

  constructor(page: Page, vendor: Vendor, shop: ShopServer) {
    this.page = this.#first = page;
    this.#vendor = vendor;
    this.#shop = shop;
    this.#url = page.url();
    this.watch(page);
  }

  /**
   * Notes the outcomes of all pages of a browser, and the questions that they send. Those are not
   * counted by the server, because Chromium repeats a request of which the connection was cut.
   */
  watch(page: Page): void {
    const context = page.context();
    if (this.#watched.has(context)) return;
    this.#watched.add(context);
    const note = (message: { text(): string }) => {
      const outcome = /^outcome: (.*)/.exec(message.text())?.[1];
      if (outcome !== undefined) this.outcomes.push(outcome);
    };
    const count = (kind: 'sent' | 'answered') => (request: PageRequest) => {
      if (isQuestion(new URL(request.url()).pathname)) this.#questions[kind] += 1;
    };
    const [onSent, onAnswered] = [count('sent'), count('answered')];
    context.on('console', note);
    context.on('request', onSent);
    context.on('requestfinished', onAnswered);
    onTestFinished(() => {
      context.off('console', note);
      context.off('request', onSent);
      context.off('requestfinished', onAnswered);
    });
  }

  get button() {
    return this.page.getByRole('button', { name: '결제하기' });
  }

  async observe(): Promise<Omit<Expected, 'nextClick'> & Record<string, unknown>> {
    const { page } = this;
    const seen = await page.evaluate(() => ({
      text: [...document.querySelectorAll('p')].map((p) => p.textContent).join(''),
      pending: Object.keys(localStorage).filter((key) => key.startsWith('react-inicis:')).length,
      dialogs: [...document.querySelectorAll('.imp-dialog')].filter(
        (dialog) => getComputedStyle(dialog).display !== 'none',
      ).length,
      bodyClass: document.body.className,
      inert: document.querySelectorAll('[inert]').length,
      isBusy: document.querySelector('button')?.getAttribute('aria-busy') ?? 'no button',
      active: document.activeElement?.textContent ?? '',
      isBody: document.activeElement === document.body,
    }));
    const { active, isBody, ...rest } = seen;
    return {
      ...rest,
      outcomes: [...this.outcomes],
      server: this.#questions.sent,
      gateway: this.#shop.counts.gateway,
      books: this.#shop.books(),
      windows: this.windows,
      focus: isBody ? 'page' : active === '결제하기' ? 'button' : 'page',
    };
  }

  get windows(): number {
    return this.#vendor.sandbox.requests.length;
  }

  async step(step: Step): Promise<void> {
    if (typeof step === 'string') return this.#simple(step);
    const { sandbox } = this.#vendor;
    if ('outcomes' in step) await this.hasSeen(step.outcomes);
    else if ('next' in step) sandbox.next(step.next);
    else if ('server' in step) this.#shop.fail(step.server);
    else if ('gateway' in step) sandbox.fail(step.gateway);
    else if ('unknownReads' in step) this.#shop.delayRecords(step.unknownReads, step.forgottenAt);
    else if ('order' in step) this.#shop.change(step.order);
    else if ('nextOrder' in step) this.#shop.setNextOrder(step.nextOrder);
    else if ('asked' in step)
      await vi.waitUntil(() => this.#shop.counts.server >= step.asked, eventTimeout);
    else if ('forward' in step) await this.page.clock.fastForward(step.forward);
    else if ('setBack' in step) await this.#setClockBack(step.setBack);
    else await this.page.goto(this.#address(step.forge, step.number));
  }

  /** Goes back. The rows expect that Chromium restores the page from its back/forward cache. */
  async #goBack(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit' });
    await this.button.waitFor();
    const reasons = await this.page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((entry) => JSON.stringify(entry.toJSON().notRestoredReasons)),
    );
    if (reasons.join() !== 'null') throw new Error(`the page was loaded again: ${reasons.join()}`);
  }

  hasSeen = (count: number) => vi.waitUntil(() => this.outcomes.length >= count, eventTimeout);

  async #simple(step: Step & string): Promise<void> {
    const { page } = this;
    const { sandbox } = this.#vendor;
    switch (step) {
      case 'click':
        return this.button.click();
      case 'doubleClick':
        return this.button.dblclick();
      case 'window':
        return this.#windowIsShown();
      case 'closeWindow':
        return this.#closeWindow();
      case 'route':
        return page.evaluate(() => history.pushState(null, '', '?step=payment'));
      case 'back':
        return this.#goBack();
      case 'idle':
        return page.waitForLoadState('networkidle');
      case 'reload':
        await page.reload();
        return;
      case 'reopen':
        return this.#open(true);
      case 'otherTab':
        return this.#open(false);
      case 'returnTab':
        return this.#open(false, this.#address());
      case 'firstTab':
        this.page = this.#first;
        return;
      case 'waiting':
        await vi.waitUntil(() => this.#isWaiting(), eventTimeout);
        return;
      case 'release':
        return this.#shop.release();
      case 'leaveAndBack':
        await page.goto('https://shop.test/left');
        return this.#goBack();
      case 'unmount':
      case 'mount':
        return page.evaluate(() => document.getElementById('mount')?.click());
      case 'offline':
        await this.#frameIsLoaded();
        return page.context().setOffline(true);
      case 'online':
        return page.context().setOffline(false);
      case 'ask':
        await page.evaluate(() => dispatchEvent(new Event('online')));
        return;
      case 'heal':
        return this.#shop.heal();
      case 'webhook':
        await this.#sendWebhook();
        return;
      case 'deposit':
        return sandbox.deposit(this.#shop.newest());
      case 'expire':
        this.#shop.expireAccounts();
        return;
      case 'payElsewhere':
        return this.#payElsewhere();
      case 'lateAnswer':
        return this.#sendLateAnswer();
      case 'frameTexts':
        return this.#sendTexts();
      case 'answered':
      case 'orderAsked':
      case 'begun':
      case 'paid':
        await vi.waitUntil(() => this.#has(step), eventTimeout);
        return;
      case 'settled':
        return this.#settled();
      case 'openReturn':
        await page.goto(this.#address());
        return;
      case 'openReturnElsewhere':
        return this.#openElsewhere();
    }
  }

  async #isWaiting(): Promise<boolean> {
    const { pending = [] } = await this.page.evaluate(() => navigator.locks.query());
    return pending.length > 0;
  }

  #has(step: Step & string): boolean {
    if (step === 'answered') return this.#questions.answered > 0;
    if (step === 'orderAsked') return this.#shop.ordersAsked() > 0;
    if (step === 'begun') return this.windows > 0;
    return this.#vendor.sandbox.payments.some(({ status }) => status === 'paid');
  }

  /** Waits until the shop's server was asked, has answered, and has had no request for a while. */
  async #settled() {
    for (let quiet = 0, known = -1; quiet < 4;) {
      await this.page.waitForTimeout(150);
      const { server } = this.#shop.counts;
      const isQuiet = server === known && server > 0 && !this.#shop.isAnswering();
      quiet = isQuiet ? quiet + 1 : 0;
      known = server;
    }
  }

  async #setClockBack(time: number) {
    const now = await this.page.evaluate(() => Date.now());
    await this.page.clock.setSystemTime(now - time);
  }

  /** Returns the return address of the newest payment, or one with other words. */
  #address(words = 'imp_success=true', number?: 'first' | 'invented'): string {
    const { payments } = this.#vendor.sandbox;
    const { imp_uid = '' } = (number === 'first' ? payments[0] : payments.at(-1)) ?? {};
    const impUid = number === 'invented' ? 'imp_000000000000' : imp_uid;
    return `${this.#url}?imp_uid=${impUid}&merchant_uid=${this.#shop.newest()}&${words}`;
  }

  /** The button to close the payment window, in the frame of the gateway that shows one. */
  async #closeButton() {
    return vi.waitUntil(async () => {
      for (const frame of this.page.frames()) {
        const close = frame.getByRole('button', { name: '결제창 닫기' });
        if (await close.isVisible().catch(() => false)) return close;
      }
      return undefined;
    }, eventTimeout);
  }

  async #windowIsShown() {
    await this.#closeButton();
  }

  /**
   * Waits for the frame of the gateway, because one that cannot load delays the next click by 15 seconds.
   * A page that has opened no window, such as the return of a phone, has no frame.
   */
  async #frameIsLoaded() {
    if ((await this.page.locator('.imp-dialog').count()) === 0) return;
    const frame = await vi.waitUntil(() => gatewayFrame(this.page), eventTimeout);
    await frame.waitForLoadState();
  }

  async #closeWindow() {
    await (await this.#closeButton()).click();
  }

  async #open(isOldClosed: boolean, url = this.#url) {
    const old = this.page;
    this.page = await old.context().newPage();
    const opened = this.page;
    if (isOldClosed) await old.goto('about:blank');
    await opened.goto(url);
    onTestFinished(() => opened.close());
  }

  async #openElsewhere() {
    const browser = this.page.context().browser();
    if (!browser) throw new Error('the page has no browser');
    const context = await browser.newContext({ ignoreHTTPSErrors: true, ...phone });
    onTestFinished(() => context.close());
    this.page = await context.newPage();
    this.watch(this.page);
    await this.page.goto(this.#address());
  }

  async #payElsewhere() {
    const { sandbox } = this.#vendor;
    const request = sandbox.requests.at(-1);
    if (!request) throw new Error('no window was opened');
    await sandbox.pay(request);
    await this.#sendWebhook();
  }

  async #sendTexts() {
    const frame = gatewayFrame(this.page);
    if (!frame) throw new Error('the page has no frame of the gateway');
    await frame.evaluate(() => {
      for (const text of ['hello', '{}', '{"action":1}', 'null', '[1]'])
        parent.postMessage(text, '*');
    });
  }

  async #sendLateAnswer() {
    const { requests, payments } = this.#vendor.sandbox;
    const { imp_uid, merchant_uid } = payments.at(-1) ?? {};
    // The script adds a number to each request.
    const { request_id }: { request_id?: string } = Object(requests.at(-1));
    const data = { request_id, success: true, imp_uid, merchant_uid };
    // The script loads its frames again after each window.
    const frame = await vi.waitUntil(() => gatewayFrame(this.page), eventTimeout);
    await frame.evaluate(
      (message) => parent.postMessage(message, '*'),
      JSON.stringify({ action: 'done', data }),
    );
  }

  async #sendWebhook() {
    const { imp_uid, merchant_uid, status } = this.#vendor.sandbox.payments.at(-1) ?? {};
    const response = await this.#shop.webhook(
      new Request('https://shop.test/api/webhook', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ imp_uid, merchant_uid, status }),
      }),
    );
    if (!response.ok) throw new Error(`the webhook was answered ${response.status}`);
  }
}

/** Returns true if a step cuts connections. */
const isCut = (step: Step) =>
  typeof step === 'object' && 'server' in step && /^(cut|lost)$/.test(`${step.server.answer}`);

/**
 * Answers the requests to the shop's server without a network connection. If a connection that was used
 * before is cut, Chromium sends its request again, which the page does not see.
 */
async function answerInBrowser(context: BrowserContext, { routes }: Vendor) {
  await context.route('**/api/*', async (route) => {
    const request = route.request();
    const body = request.postData();
    try {
      const answer = await routes.get(new URL(request.url()).pathname)?.(
        new Request(request.url(), { method: request.method(), headers: request.headers(), body }),
      );
      if (!answer) throw new Error('there is no such path');
      const { status, headers } = answer;
      await route.fulfill({
        status,
        headers: Object.fromEntries(headers),
        body: await answer.text(),
      });
    } catch {
      await route.abort('connectionreset');
    }
  });
  onTestFinished(() => context.unrouteAll({ behavior: 'ignoreErrors' }));
}

/** Plays a row on a device, and expects its end. */
export async function runRow(vendor: Vendor, shop: ShopServer, row: Row, device: Device) {
  const expected = row[device];
  if (!expected) throw new Error(`"${row.name}" is not possible on a ${device}`);
  const { nextClick, ...end } = expected;
  const { page, leave } = await vendor.visit({
    body: `<!doctype html><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">
      <body data-config='${JSON.stringify(row.page ?? {})}'><div id="root"></div>
      <script src="/outcomes.js"></script></body>`,
    ...(device === 'phone' && { device: phone }),
    ...(row.hasClock && { clock: true }),
  });
  onTestFinished(async () => {
    await page.context().setOffline(false);
    await leave();
    vendor.sandbox.reset();
    shop.reset();
  });
  const story = new Story(page, vendor, shop);
  if (row.steps.some(isCut)) await answerInBrowser(page.context(), vendor);
  if (row.hasWebhooks) shop.receiveWebhooks();
  for (const step of row.steps) await story.step(step);
  const whole = {
    dialogs: 0,
    bodyClass: '',
    inert: 0,
    isBusy: 'false',
    text: textOf(end.outcomes.at(-1)),
    focus: device === 'pc' ? 'button' : 'page',
    ...end,
  };
  await vi.waitFor(async () => expect(await story.observe()).toEqual(whole), eventTimeout);
  await page.waitForTimeout(200);
  expect(await story.observe()).toEqual(whole);
  await expectNextClick(story, vendor, shop, row, nextClick);
}

/** Clicks again, and expects a new window, or none and the reason. */
async function expectNextClick(
  story: Story,
  { sandbox }: Vendor,
  shop: ShopServer,
  { hasClock = false }: Row,
  nextClick: Expected['nextClick'],
) {
  const { windows } = story;
  const known = story.outcomes.length;
  const asked = shop.counts.server;
  if (nextClick === 'opens') sandbox.next('cancel');
  await story.button.click();
  if (nextClick === 'blocked') {
    await vi.waitUntil(() => shop.counts.server > asked, eventTimeout);
    // A question of a click has 8 seconds.
    if (hasClock) await story.page.clock.fastForward(8000);
    await vi.waitFor(async () => {
      expect((await story.observe())['isBusy']).toBe('false');
      expect(await story.button.getAttribute('data-phase')).toBe('unknown');
    }, eventTimeout);
    expect(story.outcomes.slice(known).join()).toMatch(/^(interrupted[^,]*)?$/);
    expect(story.windows).toBe(windows);
    return;
  }
  await story.hasSeen(known + 1);
  const outcome = story.outcomes.at(known);
  if (nextClick === 'opens') expect(outcome).toMatch(/^(return )?cancelled$/);
  else expect(outcome).toBe(nextClick);
  expect(story.windows).toBe(nextClick === 'opens' ? windows + 1 : windows);
}
