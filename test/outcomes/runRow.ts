import { devices, type BrowserContext, type Page } from 'playwright';
import { expect, onTestFinished, vi } from 'vitest';
import { gatewayFrame, type Vendor } from '../conformance/vendor.js';
import type { Device, Expected, Row, Step } from './rows.js';
import type { ShopServer } from './shopServer.js';

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
  'unverified review': '결제는 접수되었고 확인이 필요합니다. 다시 결제하지 마세요.',
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
  readonly #vendor: Vendor;
  readonly #shop: ShopServer;
  readonly #url: string;
  #oldTab: Page;
  readonly #watched = new Set<BrowserContext>();

  constructor(page: Page, vendor: Vendor, shop: ShopServer) {
    this.page = page;
    this.#oldTab = page;
    this.#vendor = vendor;
    this.#shop = shop;
    this.#url = page.url();
    this.watch(page);
  }

  /** Notes the outcomes of all pages of a browser. */
  watch(page: Page): void {
    const context = page.context();
    if (this.#watched.has(context)) return;
    this.#watched.add(context);
    const note = (message: { text(): string }) => {
      const outcome = /^outcome: (.*)/.exec(message.text())?.[1];
      if (outcome !== undefined) this.outcomes.push(outcome);
    };
    context.on('console', note);
    onTestFinished(() => void context.off('console', note));
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
      ...this.#shop.counts,
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
    else if ('questions' in step) await this.#isAsked(step.questions);
    else if ('next' in step) sandbox.next(step.next);
    else if ('server' in step) this.#shop.fail(step.server);
    else if ('gateway' in step) sandbox.fail(step.gateway);
    else if ('unknownReads' in step) this.#shop.delayRecords(step.unknownReads);
    else if ('order' in step) this.#shop.change(step.order);
    else if ('forward' in step) await this.page.clock.fastForward(step.forward);
    else if ('setBack' in step) await this.#setClockBack(step.setBack);
    else await this.page.goto(this.#address(step.forge));
  }

  #isAsked = (count: number) => vi.waitUntil(() => this.#shop.counts.server >= count, 9000);

  hasSeen = (count: number) => vi.waitUntil(() => this.outcomes.length >= count, 9000);

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
      case 'back':
        await page.goBack({ waitUntil: 'commit' });
        return this.button.waitFor();
      case 'reload':
        await page.reload();
        return;
      case 'reopen':
        return this.#open(true);
      case 'otherTab':
        return this.#open(false);
      case 'oldTab':
        this.page = this.#oldTab;
        return;
      case 'waiting':
        await vi.waitUntil(() => this.#isWaiting(), 9000);
        return;
      case 'release':
        return this.#shop.release();
      case 'leaveAndBack':
        await page.goto('https://shop.test/left');
        await page.goBack({ waitUntil: 'commit' });
        return this.button.waitFor();
      case 'unmount':
      case 'mount':
        return page.evaluate(() => document.getElementById('mount')?.click());
      case 'offline':
      case 'online':
        return page.context().setOffline(step === 'offline');
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
      case 'frameTexts':
        return this.#sendTexts();
      case 'asked':
      case 'orderAsked':
      case 'ordered':
      case 'begun':
      case 'paid':
        await vi.waitUntil(() => this.#has(step), 9000);
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
    const { counts } = this.#shop;
    if (step === 'asked') return counts.server > 0;
    if (step === 'orderAsked') return this.#shop.ordersAsked() > 0;
    if (step === 'ordered') return this.windows > 0;
    if (step === 'begun') return this.windows > 0;
    return this.#vendor.sandbox.payments.some(({ status }) => status === 'paid');
  }

  /** Waits until the shop's server was asked and has had no request for a while. */
  async #settled() {
    for (let quiet = 0, known = -1; quiet < 4;) {
      await this.page.waitForTimeout(150);
      const { server } = this.#shop.counts;
      quiet = server === known && server > 0 ? quiet + 1 : 0;
      known = server;
    }
  }

  async #setClockBack(time: number) {
    const now = await this.page.evaluate(() => Date.now());
    await this.page.clock.setSystemTime(now - time);
  }

  /** Returns the return address of the newest payment, or one with other words. */
  #address(words = 'imp_success=true'): string {
    const { imp_uid = '', merchant_uid = '' } = this.#vendor.sandbox.payments.at(-1) ?? {};
    return `${this.#url}?imp_uid=${imp_uid}&merchant_uid=${merchant_uid}&${words}`;
  }

  /** The button to close the payment window, in the frame of the gateway that shows one. */
  async #closeButton() {
    return vi.waitUntil(async () => {
      for (const frame of this.page.frames()) {
        const close = frame.getByRole('button', { name: '결제창 닫기' });
        if (await close.isVisible().catch(() => false)) return close;
      }
      return undefined;
    }, 9000);
  }

  async #windowIsShown() {
    await this.#closeButton();
  }

  async #closeWindow() {
    await (await this.#closeButton()).click();
  }

  async #open(isOldClosed: boolean) {
    const old = this.page;
    this.#oldTab = old;
    this.page = await old.context().newPage();
    const opened = this.page;
    if (isOldClosed) await old.goto('about:blank');
    await opened.goto(this.#url);
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

  async #sendTexts() {
    const frame = gatewayFrame(this.page);
    if (!frame) throw new Error('the page has no frame of the gateway');
    await frame.evaluate(() => {
      for (const text of ['hello', '{}', '{"action":1}', 'null', '[1]'])
        parent.postMessage(text, '*');
    });
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
  await vi.waitFor(async () => expect(await story.observe()).toEqual(whole), 5000);
  await page.waitForTimeout(200);
  expect(await story.observe()).toEqual(whole);
  await expectNextClick(story, vendor, shop, nextClick);
}

/** Clicks again, and expects a new window, or none and the reason. */
async function expectNextClick(
  story: Story,
  { sandbox }: Vendor,
  shop: ShopServer,
  nextClick: Expected['nextClick'],
) {
  const { windows } = story;
  const known = story.outcomes.length;
  const asked = shop.counts.server;
  if (nextClick === 'opens') sandbox.next('cancel');
  await story.button.click();
  if (nextClick === 'blocked') {
    await vi.waitFor(async () => {
      expect(shop.counts.server).toBeGreaterThan(asked);
      expect((await story.observe())['isBusy']).toBe('false');
      expect(await story.button.getAttribute('data-phase')).toBe('unknown');
    }, 9000);
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
