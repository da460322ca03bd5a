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
 * A shopper who has just come to the shop, in a browser of their own, without another network. What
 * goes wrong there until the test ends must be what is `expected` to.
 */
export async function visit(
  device: BrowserContextOptions,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  expected: RegExp[] = [],
): Promise<Page> {
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
    expect(troubles).toEqual(expected.map((one) => expect.stringMatching(one)));
  });
  await page.goto(storefront);
  return page;
}

export const pay = (page: Page) => page.getByRole('button', { name: /결제하기/ });

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;

/** The payment window: in the frame that the script shows, or on the gateway's page on a phone. */
export const window = (page: Page): Locator => {
  const shown = page.frameLocator('iframe:visible');
  return (isPhone(page) ? shown : shown.frameLocator('iframe')).getByRole('dialog');
};
export const orders = (page: Page) => page.getByRole('list').getByRole('listitem');

export const issuers = (page: Page) => page.getByLabel('카드사', { exact: true });
export const months = (page: Page) => page.getByLabel('할부 개월');
export const method = (page: Page, name: string) => page.getByRole('radio', { name });
export const inWindow = (page: Page) => page.getByRole('checkbox', { name: /결제창에서 고르기/ });
/** The window's own choice of a card. */
export const grid = (page: Page) => window(page).getByRole('group', { name: '카드', exact: true });

/** Agrees to everything: what each window asks of the shopper. */
export async function agree(page: Page) {
  await window(page)
    .getByRole('checkbox', { name: /전체\s?동의/ })
    .check();
}

export const goOn = (page: Page) =>
  window(page)
    .getByRole('button', { name: /다\s?음/ })
    .click();

/** Company and months in the page, the rest in the window, which opens at the company's step. */
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

/** Fills what the window asks for with its test values. */
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

/** The name of what has the focus, in whichever frame that is. */
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

/** What happens at the gateway without the shopper; resolves when the shop has heard of it. */
export async function atGateway(action: string, page: Page) {
  const [{ merchantUid }] = await ordersOf(page);
  const response = await fetch(`${gateway}/sandbox/${action.replace('ORDER', merchantUid)}`, {
    method: 'POST',
  });
  expect(response.status).toBe(200);
}

/** The orders of this browser, as its server tells them. */
export async function ordersOf(page: Page): Promise<[{ merchantUid: string; status: string }]> {
  const response = await page.context().request.get(`${storefront}api/orders`);
  return response.json();
}
