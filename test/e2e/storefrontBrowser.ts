import {
  chromium,
  devices,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
  type Route,
} from 'playwright';
import { afterAll, beforeAll, expect, inject, type TestContext } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { rowsOf, type Storefront } from './runStorefront.js';

export const storefront = inject('storefront');
export const pc: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
export const phone: BrowserContextOptions = devices['iPhone 14'] ?? {};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

interface VisitOptions {
  /** Patterns of the errors that the page must print, in their order. */
  errors?: readonly RegExp[];
  /** Pattern of errors that the page may print any number of times. */
  ignored?: RegExp;
  shop?: Storefront;
  path?: string;
}

/** The policy of the page blocks the style of the vendor's script, which has no effect. */
const blockedStyle = 'Applying inline style violates';

/**
 * Opens the shop in a separate browser context that can reach only the shop and the gateway. When
 * the test ends, the errors of the page must be the expected ones.
 */
export async function visit(
  device: BrowserContextOptions,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  { errors: expected = [], ignored, shop = storefront, path = '' }: VisitOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', ...device });
  // Shorter than the timeout of the test, so that the failure names the missing element.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() !== 'error' || text.includes(blockedStyle) || ignored?.test(text)) return;
    errors.push(text);
  });
  await context.route(
    (url) => !url.href.startsWith(shop.address) && url.origin !== shop.gateway,
    (route) => {
      errors.push(`requested ${route.request().url()}`);
      return route.abort();
    },
  );
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual(expected.map((one) => expect.stringMatching(one)));
  });
  await page.goto(`${shop.address}${path}`);
  return page;
}

/** Statuses of all answers that the page gets from now on. The list grows. */
export function recordStatuses(page: Page): readonly number[] {
  const statuses: number[] = [];
  page.on('response', (response) => statuses.push(response.status()));
  return statuses;
}

export const coffee = 'checkout?product=yirgacheffe-1kg&quantity=1';

/** Opens the checkout of a bag of coffee for 64,000 won, or of another product. */
export async function visitCheckout(
  device: BrowserContextOptions,
  test: Pick<TestContext, 'onTestFinished'>,
  { path = coffee, ...options }: VisitOptions = {},
): Promise<Page> {
  const page = await visit(device, test, { path, ...options });
  await page.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
  return page;
}

export const pay = (page: Page) => page.getByRole('button', { name: /결제하기|결제 진행 중/ });
export const result = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
export const paid = (page: Page) => result(page, '결제가 완료되었습니다').waitFor();

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;

/** Returns the payment window: in the script's frame, or on the gateway's page on a phone. */
export const window = (page: Page): Locator => {
  const shown = page.frameLocator('iframe:visible');
  return (isPhone(page) ? shown : shown.frameLocator('iframe')).getByRole('dialog');
};

export const issuers = (page: Page) => page.getByLabel('카드사', { exact: true });
export const months = (page: Page) => page.getByLabel('할부 개월');
export const method = (page: Page, name: string) => page.getByRole('radio', { name });
export const inWindow = (page: Page) => page.getByRole('checkbox', { name: /결제창에서 고르기/ });
/** Returns the list of cards in the window. */
export const grid = (page: Page) => window(page).getByRole('group', { name: '카드', exact: true });

/** Agrees to all terms, which every window asks for. */
export async function agree(page: Page) {
  await window(page)
    .getByRole('checkbox', { name: /전체\s?동의/ })
    .check();
}

export const goOn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /다\s?음/ })
    .click();

/** Chooses card company and months on the page. */
export async function chooseCard(page: Page, label = '일시불') {
  await issuers(page).selectOption('신한카드');
  await months(page).selectOption({ label });
}

/** Chooses card company and months on the page, and pays in the window. */
export async function payByCard(page: Page, label?: string) {
  await chooseCard(page, label);
  await pay(page).click();
  await agree(page);
  await goOn(page);
}

/** Orders with a virtual account of Shinhan Bank. */
export async function takeAccount(page: Page) {
  await method(page, '가상계좌').check();
  await pay(page).click();
  await agree(page);
  await window(page).getByRole('button', { name: '신한은행' }).click();
  await goOn(page);
  await result(page, '입금을 기다리고 있습니다').waitFor();
}

/** Fills the fields of the window with its test values. */
export const fillIn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /테스트 값/ })
    .click();

/** Registers the card of the window's test values. */
export async function registerCard(page: Page) {
  await agree(page);
  await fillIn(page);
  await window(page)
    .getByRole('button', { name: /확\s?인/ })
    .click();
}

/** Pattern of the errors that a page prints after `loseQuestions`. */
export const lostQuestion = /api\/pay\/complete/;

/**
 * Aborts all questions of a browser about payments. Resolves with the first one. A question that is
 * only held would reach the server when its page closes, because it has `keepalive`.
 */
export const loseQuestions = (page: Page) =>
  new Promise<void>((resolve, reject) => {
    const lose = async (route: Route) => {
      await route.abort();
      resolve();
    };
    page.context().route('**/api/pay/complete', lose).catch(reject);
  });

/** Uses a switch or a button of the demo tools. */
export async function inDemoTools(page: Page, act: (drawer: Locator) => Promise<unknown>) {
  await page.getByRole('button', { name: '데모 도구' }).click();
  const drawer = page.getByRole('dialog', { name: '데모 도구' });
  await act(drawer);
  await drawer.getByRole('button', { name: '닫기' }).click();
}

/** Returns the order number in the address of the page. */
export const shownOrder = (page: Page) => /order_\w+/.exec(page.url())?.[0] ?? '';

/** Opens the page of the order whose result is shown. */
export async function openOrder(page: Page) {
  await page.getByRole('link', { name: '주문 상세' }).click();
  await result(page, '주문 상세').waitFor();
}

/** Returns the order of the page in the database: its amounts, and how it was paid. */
export async function storedOrder(page: Page, shop = storefront) {
  // On a phone, a webhook can report the payment before the page gets the answer, and the address.
  await page.waitForURL(/order_/);
  const [row] = await rowsOf(
    shop,
    `select paid, refunded, account is not null as awaiting, method, card_name, months, escrow,
      escrow_status, closed_at is not null as closed,
      (select coalesce(sum(held), 0) from reviews r where r.merchant_uid = o.merchant_uid) as held
      from orders o join purchases p on p.merchant_uid = o.merchant_uid
      where o.merchant_uid = ?`,
    shownOrder(page),
  );
  return { ...row };
}

/** Returns the label of the focused element, also inside frames and shadow roots. */
export async function focusedIn(frame: Frame): Promise<string> {
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
