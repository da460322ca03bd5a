import {
  chromium,
  devices,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

const storefront = inject('storefront');
const gateway = inject('gateway');
const pc: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
const phone: BrowserContextOptions = devices['iPhone 14'] ?? {};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

/** A shopper who has just come to the shop, in a browser of their own, without another network. */
async function visit(device: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', ...device });
  // Sooner than the test, so that the failure names what was waited for.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await context.route(
    (url) => !url.href.startsWith(storefront) && url.origin !== gateway,
    (route) => {
      troubles.push(`asked the network for ${route.request().url()}`);
      return route.abort();
    },
  );
  onTestFinished(async () => {
    await context.close();
    expect(troubles).toEqual([]);
  });
  await page.goto(storefront);
  return page;
}

const pay = (page: Page) => page.getByRole('button', { name: /결제하기/ });
const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;

/** The payment window: in the frame that the script shows, or on the gateway's page on a phone. */
const window = (page: Page): Locator => {
  const shown = page.frameLocator('iframe:visible');
  return (isPhone(page) ? shown : shown.frameLocator('iframe')).getByRole('dialog');
};
const orders = (page: Page) => page.getByRole('list').getByRole('listitem');

const issuers = (page: Page) => page.getByLabel('카드사', { exact: true });
const months = (page: Page) => page.getByLabel('할부 개월');
const method = (page: Page, name: string) => page.getByRole('radio', { name });
const inWindow = (page: Page) => page.getByRole('checkbox', { name: /결제창에서 고르기/ });
/** The window's own choice of a card. */
const grid = (page: Page) => window(page).getByRole('group', { name: '카드', exact: true });

/** Agrees to everything: what each window asks of the shopper. */
async function agree(page: Page) {
  await window(page)
    .getByRole('checkbox', { name: /전체\s?동의/ })
    .check();
}

const goOn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /다\s?음/ })
    .click();

/** Company and months in the page, the rest in the window, which opens at the company's step. */
async function payByCard(page: Page, { label = '일시불' } = {}) {
  await issuers(page).selectOption('신한카드');
  await months(page).selectOption({ label });
  await pay(page).click();
  await agree(page);
  await goOn(page);
}

async function takeAccount(page: Page) {
  await agree(page);
  await window(page).getByRole('button', { name: '신한은행' }).click();
  await goOn(page);
}

/** Fills what the window asks for with its test values. */
const fillIn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /테스트 값/ })
    .click();

async function registerCard(page: Page) {
  await agree(page);
  await fillIn(page);
  await window(page)
    .getByRole('button', { name: /확\s?인/ })
    .click();
}

/** The name of what has the focus, in whichever frame that is. */
async function focusedIn(frame: Frame): Promise<string> {
  const focused = await frame.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  });
  const inner = await focused.asElement()?.contentFrame();
  if (inner) return focusedIn(inner);
  return focused.evaluate((element) => {
    const input = element instanceof HTMLInputElement ? element.labels : null;
    const labels = element instanceof HTMLSelectElement ? element.labels : input;
    return labels?.[0]?.textContent ?? element?.textContent ?? '';
  });
}

/** What happens at the gateway without the shopper; resolves when the shop has heard of it. */
async function atGateway(deed: string, page: Page) {
  const [{ merchantUid }] = await ordersOf(page);
  const response = await fetch(`${gateway}/sandbox/${deed.replace('ORDER', merchantUid)}`, {
    method: 'POST',
  });
  expect(response.status).toBe(200);
}

/** The orders of this browser, as its server tells them. */
async function ordersOf(page: Page): Promise<[{ merchantUid: string; status: string }]> {
  const response = await page.context().request.get(`${storefront}api/orders`);
  return response.json();
}

describe.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('takes a card payment and shows the verified order', async () => {
    const page = await visit(device);
    await payByCard(page, { label: '12개월' });
    await orders(page).getByText('결제 완료').waitFor();
    await orders(page).getByText('신한카드 12개월').waitFor();
    expect(await orders(page).count()).toBe(1);
    expect(page.url()).toBe(storefront);
    expect(await window(page).count()).toBe(0);
    expect(await pay(page).getAttribute('aria-disabled')).toBeNull();
  });

  it('opens the window at the card and the months that were chosen in the page', async () => {
    const page = await visit(device);
    await issuers(page).selectOption('KB국민카드');
    await months(page).selectOption('6개월 무이자');
    await page.getByText('매달 10,667원, 이자는 저희가 냅니다.').waitFor();
    await pay(page).click();
    const chosen = window(page).getByRole('region', { name: '선택한 결제수단' });
    await chosen.getByText('KB국민카드').waitFor();
    expect(await chosen.getByText('6개월 (무이자)').isVisible()).toBe(true);
    expect(await grid(page).count()).toBe(0);
    expect(await chosen.getByRole('combobox').count()).toBe(0);
    await agree(page);
    await goOn(page);
    await orders(page).getByText('KB국민카드 6개월').waitFor();
  });

  it('lets the window ask, with the cards and the months of the page', async () => {
    const page = await visit(device);
    const offered = (list: Locator) => list.getByRole('option').allInnerTexts();
    await issuers(page).selectOption('신한카드');
    const inPage = await offered(months(page));
    await inWindow(page).check();
    expect(await issuers(page).count()).toBe(0);
    await pay(page).click();
    await agree(page);
    await window(page).getByRole('button', { name: '신한카드' }).click();
    const list = window(page).getByRole('combobox', { name: /할부/ });
    expect((await offered(list)).map((text) => text.replace(/[()]/g, ''))).toEqual(inPage);
    await list.selectOption({ label: '2개월 (무이자)' });
    await goOn(page);
    await orders(page).getByText('신한카드 2개월').waitFor();
  });

  it('issues a virtual account, and calls nothing paid', async () => {
    const page = await visit(device);
    await method(page, '가상계좌').check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await orders(page)
      .getByText(/신한은행 \d+ · .*까지 입금/)
      .waitFor();
  });

  it('shows a transfer as paid once the bank has told the shop', async () => {
    const page = await visit(device);
    await method(page, '가상계좌').check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await atGateway('deposit/ORDER', page);
    await orders(page).getByText('결제 완료').waitFor();
  });

  it('settles the payment of a shopper who is gone', async () => {
    const page = await visit(device);
    const asked = new Promise((resolve) => page.route('**/api/inicis/complete', resolve));
    await payByCard(page);
    await asked;
    await expect.poll(() => ordersOf(page)).toMatchObject([{ status: 'paid' }]);
    await page.close();
  });

  it('registers a card', async () => {
    const page = await visit(device);
    await page.getByRole('button', { name: '카드 등록하기' }).click();
    await registerCard(page);
    await page.getByRole('alert').getByText('카드가 등록되었습니다.').waitFor();
    expect(page.url()).toBe(storefront);
  });

  it('refuses a tampered amount, though the gateway took the money', async () => {
    const page = await visit(device);
    await page.getByRole('checkbox', { name: /위조 시험/ }).check();
    await payByCard(page);
    await page.getByRole('alert').getByText('결제 내용이 주문과 다릅니다').waitFor();
    await orders(page).getByText('확인 필요').waitFor();
  });

  it('comes back from a closed window, and pays with the next click', async () => {
    const page = await visit(device);
    await inWindow(page).check();
    await pay(page).click();
    await window(page).getByRole('button', { name: /닫기/ }).click();
    await page.getByRole('alert').getByText('결제를 취소했습니다.').waitFor();
    // A phone came back to a fresh page.
    await inWindow(page).uncheck();
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(2);
  });
});

describe('the storefront', () => {
  it('takes back what is given back at the gateway, in part and in full', async () => {
    const page = await visit(pc);
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    await atGateway('cancel/ORDER?amount=4000', page);
    await page.reload();
    await orders(page).getByText('4,000원 환불').waitFor();
    expect(await orders(page).getByText('결제 완료').count()).toBe(1);
    await atGateway('cancel/ORDER', page);
    await page.reload();
    await orders(page).getByText('환불 완료').waitFor();
    await orders(page).getByText('64,000원 환불').waitFor();
  });

  it('shows each browser its own orders, and says nothing of another', async () => {
    const [one, other] = [await visit(pc), await visit(pc)];
    await payByCard(one);
    await orders(one).getByText('결제 완료').waitFor();
    const [{ merchantUid }] = await ordersOf(one);
    expect(await ordersOf(other)).toEqual([]);
    await other.reload();
    await other.getByText('아직 주문이 없습니다.').waitFor();
    const ask = async (page: Page) => {
      const data = { impUid: null, merchantUid };
      const url = `${storefront}api/inicis/complete`;
      const response = await page.context().request.post(url, { data });
      return [response.status(), await response.json()];
    };
    expect(await ask(one)).toMatchObject([200, { paid: { merchantUid, status: 'paid' } }]);
    expect(await ask(other)).toMatchObject([404, { error: { reason: 'interrupted' } }]);
  });

  it('asks for a card company before it opens a window', async () => {
    const page = await visit(pc);
    await pay(page).click();
    await page.getByText('카드사를 먼저 골라 주세요.').waitFor();
    expect(await issuers(page).evaluate((list) => list === document.activeElement)).toBe(true);
    expect(await issuers(page).getAttribute('aria-invalid')).toBe('true');
    expect(await window(page).count()).toBe(0);
    expect(await orders(page).count()).toBe(0);
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
  });

  it.each([
    ['카카오페이', async () => {}],
    ['휴대폰 소액결제', fillIn],
  ])('takes %s after a card was chosen, and nothing of the card', async (name, answer) => {
    const page = await visit(pc);
    await issuers(page).selectOption('신한카드');
    await months(page).selectOption('12개월');
    await method(page, name).check();
    await pay(page).click();
    await window(page).getByText(name).first().waitFor();
    await agree(page);
    await answer(page);
    await goOn(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).getByText('신한카드').count()).toBe(0);
  });

  it('speaks English, so does its window, and so it does after coming back', async () => {
    const page = await visit(phone);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByLabel('Card company', { exact: true }).selectOption('Hyundai');
    await page.getByLabel('Installments').selectOption('2 months, interest-free');
    await page.getByRole('button', { name: 'Pay ₩64,000' }).click();
    await window(page).getByText('2 months (interest-free)').waitFor();
    await window(page).getByRole('checkbox', { name: 'Agree to all' }).check();
    await window(page).getByRole('button', { name: 'Next' }).click();
    await orders(page).getByText('Paid', { exact: true }).waitFor();
    expect(page.url()).toBe(`${storefront}?lang=en`);
  });

  it('makes one payment of a double click', async () => {
    const page = await visit(pc);
    await issuers(page).selectOption('신한카드');
    await pay(page).dblclick();
    await agree(page);
    await goOn(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(1);
  });

  it('offers months only from 50,000 won, and gives up those that were chosen', async () => {
    const page = await visit(pc);
    await issuers(page).selectOption('신한카드');
    await months(page).selectOption('3개월 무이자');
    await page.getByRole('radio', { name: '200g' }).check();
    expect(await months(page).getByRole('option').allInnerTexts()).toEqual(['일시불']);
    await page.getByText('할부는 5만 원부터 할 수 있습니다.').waitFor();
    await pay(page).click();
    await window(page).getByText('일시불').waitFor();
    await agree(page);
    await goOn(page);
    await orders(page).getByText('신한카드 일시불').waitFor();
  });

  it('is used by keyboard alone, and gives the focus back', async () => {
    const page = await visit(pc);
    await method(page, '신용카드').focus();
    const reach = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(await focusedIn(page.mainFrame()))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} is out of reach`);
    };
    await page.keyboard.press('ArrowDown');
    await page.getByText('카카오페이 화면으로 바로 이어집니다.').waitFor();
    await page.keyboard.press('ArrowUp');
    await reach(/^카드사$/);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    expect(await issuers(page).locator(':checked').innerText()).toBe('현대카드');
    await reach(/^할부 개월$/);
    await page.keyboard.press('ArrowDown');
    await reach(/^64,000원 결제하기$/);
    await page.keyboard.press('Enter');
    await window(page).getByText('2개월 (무이자)').waitFor();
    await reach(/^전체\s?동의/);
    await page.keyboard.press('Space');
    await reach(/^다\s?음/);
    await page.keyboard.press('Enter');
    await orders(page).getByText('결제 완료').waitFor();
    expect(await pay(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('closes the window when the shopper goes back', async () => {
    const page = await visit(pc);
    await page.evaluate(() => history.pushState(null, '', '?cart'));
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    await page.goBack();
    await page.getByRole('alert').getByText('주문 내역을 확인').waitFor();
    expect(await window(page).count()).toBe(0);
  });
});
