import { chromium, devices, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

const storefront = inject('storefront');
const pc: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
const phone: BrowserContextOptions = devices['iPhone 14'] ?? {};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

/** A shopper who has just come to the shop, in a browser of their own, without a network. */
async function visit(device: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', ...device });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await context.route(
    (url) => !url.href.startsWith(storefront),
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
const window = (page: Page) => page.getByRole('dialog');
const orders = (page: Page) => page.getByRole('list').getByRole('listitem');

/** Agrees, chooses, goes on: what each method asks of the shopper. */
async function agree(page: Page) {
  await window(page)
    .getByRole('checkbox', { name: /전체\s?동의/ })
    .check();
}

async function payByCard(page: Page, { months = '일시불' } = {}) {
  await agree(page);
  await window(page).getByRole('button', { name: '신한카드' }).click();
  await window(page).getByRole('combobox', { name: /할부/ }).selectOption({ label: months });
  await window(page)
    .getByRole('button', { name: /다\s?음/ })
    .click();
}

async function takeAccount(page: Page) {
  await agree(page);
  await window(page).getByRole('button', { name: '신한은행' }).click();
  await window(page)
    .getByRole('button', { name: /다\s?음/ })
    .click();
}

async function registerCard(page: Page) {
  await agree(page);
  await window(page)
    .getByRole('button', { name: /테스트 값/ })
    .click();
  await window(page)
    .getByRole('button', { name: /확\s?인/ })
    .click();
}

describe.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('takes a card payment and shows the verified order', async () => {
    const page = await visit(device);
    await pay(page).click();
    await payByCard(page, { months: '3개월' });
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(1);
    expect(page.url()).toBe(storefront);
    expect(await window(page).count()).toBe(0);
    expect(await pay(page).getAttribute('aria-disabled')).toBeNull();
  });

  it('issues a virtual account, and calls nothing paid', async () => {
    const page = await visit(device);
    await page.getByRole('radio', { name: '가상계좌' }).check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await orders(page)
      .getByText(/신한은행 \d+ · .*까지 입금/)
      .waitFor();
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
    await pay(page).click();
    await agree(page);
    await window(page).getByRole('button', { name: '신한카드' }).click();
    await window(page)
      .getByRole('button', { name: /다\s?음/ })
      .click();
    await page.getByRole('alert').getByText('결제 내용이 주문과 다릅니다').waitFor();
    await orders(page).getByText('확인 필요').waitFor();
  });

  it('comes back from a closed window, and pays with the next click', async () => {
    const page = await visit(device);
    await pay(page).click();
    await window(page).getByRole('button', { name: /닫기/ }).click();
    await page.getByRole('alert').getByText('결제를 취소했습니다.').waitFor();
    await pay(page).click();
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(2);
  });
});

describe('the storefront', () => {
  it('makes one payment of a double click', async () => {
    const page = await visit(pc);
    await pay(page).dblclick();
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(1);
  });

  it('is used by keyboard alone, and gives the focus back', async () => {
    const page = await visit(pc);
    await pay(page).focus();
    await page.keyboard.press('Enter');
    const reach = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        const focused = await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const labels = element instanceof HTMLInputElement ? element.labels : null;
          return labels?.[0]?.textContent ?? element?.textContent ?? '';
        });
        if (name.test(focused)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} is out of reach`);
    };
    await window(page).waitFor();
    await reach(/^전체\s?동의/);
    await page.keyboard.press('Space');
    await reach(/^신한카드/);
    await page.keyboard.press('Enter');
    await reach(/^다\s?음/);
    await page.keyboard.press('Enter');
    await orders(page).getByText('결제 완료').waitFor();
    expect(await pay(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('closes the window when the shopper goes back', async () => {
    const page = await visit(pc);
    await page.evaluate(() => history.pushState(null, '', '?cart'));
    await pay(page).click();
    await window(page).waitFor();
    await page.goBack();
    await page.getByRole('alert').getByText('주문 내역을 확인').waitFor();
    expect(await window(page).count()).toBe(0);
  });
});
