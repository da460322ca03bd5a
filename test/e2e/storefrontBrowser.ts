import {
  chromium,
  devices,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, expect, inject, type TestContext } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

export const storefront = inject('storefront');
const gateway = inject('gateway');
export const pc: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
export const phone: BrowserContextOptions = devices['iPhone 14'] ?? {};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

/**
 * Opens the shop in a separate browser context that can reach only the shop and the gateway. When
 * the test ends, the errors of the page must be the `expected` ones.
 */
export async function visit(
  device: BrowserContextOptions,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  expected: RegExp[] = [],
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', ...device });
  // Shorter than the timeout of the test, so that the failure names the missing element.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.route(
    (url) => !url.href.startsWith(storefront) && url.origin !== gateway,
    (route) => {
      errors.push(`requested ${route.request().url()}`);
      return route.abort();
    },
  );
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual(expected.map((one) => expect.stringMatching(one)));
  });
  await page.goto(storefront);
  return page;
}

export const pay = (page: Page) => page.getByRole('button', { name: /결제하기/ });

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;

/** Returns the payment window: in the script's frame, or on the gateway's page on a phone. */
export const window = (page: Page): Locator => {
  const shown = page.frameLocator('iframe:visible');
  return (isPhone(page) ? shown : shown.frameLocator('iframe')).getByRole('dialog');
};
export const orders = (page: Page) => page.getByRole('list').getByRole('listitem');

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

/** Chooses card company and months on the page, and pays in the window. */
export async function payByCard(page: Page, { label = '일시불' } = {}) {
  await issuers(page).selectOption('신한카드');
  await months(page).selectOption({ label });
  await pay(page).click();
  await agree(page);
  await goOn(page);
}

export async function takeAccount(page: Page) {
  await agree(page);
  await window(page).getByRole('button', { name: '신한은행' }).click();
  await goOn(page);
}

/** Fills the fields of the window with its test values. */
export const fillIn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /테스트 값/ })
    .click();

export async function registerCard(page: Page) {
  await agree(page);
  await fillIn(page);
  await window(page)
    .getByRole('button', { name: /확\s?인/ })
    .click();
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

/** Performs an action at the gateway, and resolves when the shop has received its webhook. */
export async function atGateway(action: string, page: Page) {
  const [{ merchantUid }] = await ordersOf(page);
  const response = await fetch(`${gateway}/sandbox/${action.replace('ORDER', merchantUid)}`, {
    method: 'POST',
  });
  expect(response.status).toBe(200);
}

/** Returns the orders of this browser, as the shop's server lists them. */
export async function ordersOf(page: Page): Promise<[{ merchantUid: string; status: string }]> {
  const response = await page.context().request.get(`${storefront}api/orders`);
  return response.json();
}
