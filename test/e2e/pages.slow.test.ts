import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  coffee,
  openOrder,
  paid,
  payByCard,
  pc,
  phone,
  shownOrder,
  storefront,
  takeAccount,
  visit,
  visitCheckout,
} from './storefrontBrowser.js';

/** Returns the problems of the page: those that axe finds, and a page that scrolls sideways. */
async function problemsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(isWide ? ['scrolls sideways'] : []),
  ];
}

/** A purchase and three runs of axe need more time than other tests. */
const slow = { timeout: 180_000 };

// One after the other, because axe needs much time of the processor.
describe.each([
  ['a PC in dark mode', { ...pc, colorScheme: 'dark' }],
  ['a phone in light mode', { ...phone, colorScheme: 'light' }],
] as const)('the pages of the storefront on %s', (_, device) => {
  it.for(['', coffee, 'products/gift-set', 'orders', 'subscriptions', 'operator', 'nothing'])(
    'have no accessibility problems at /%s',
    async (path, test) => {
      const page = await visit(device, test, { path });
      expect(await problemsOf(page)).toEqual([]);
    },
  );

  it('have no accessibility problems after a purchase', slow, async (test) => {
    const page = await visitCheckout(device, test);
    await payByCard(page);
    await paid(page);
    const problems = await problemsOf(page);
    await openOrder(page);
    problems.push(...(await problemsOf(page)));
    await page.goto(`${storefront.address}operator/orders/${shownOrder(page)}`);
    await page.getByLabel('비밀번호').fill('operator');
    await page.getByRole('button', { name: '운영자 로그인' }).click();
    await page.getByRole('button', { name: '환불하기' }).waitFor();
    expect([...problems, ...(await problemsOf(page))]).toEqual([]);
  });

  it('show and copy a virtual account without problems', slow, async (test) => {
    const page = await visitCheckout(
      { ...device, permissions: ['clipboard-write', 'clipboard-read'] },
      test,
    );
    await takeAccount(page);
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '계좌번호 복사' }).click();
    await page.getByText('복사했습니다.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[\d-]+$/);
    await page.getByText(copied, { exact: true }).waitFor();
  });

  it('say that the page is offline, and continue when it is online again', async (test) => {
    const page = await visit(device, test, { ignored: /ERR_INTERNET_DISCONNECTED/ });
    await page.getByRole('link', { name: /예가체프 1kg/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/인터넷에 연결되어 있지 않습니다/).waitFor();
    await page.getByRole('link', { name: '주문 내역' }).click();
    await page.context().setOffline(false);
    await page.getByText('아직 주문이 없습니다.').waitFor();
    expect(await page.getByText(/인터넷에 연결되어 있지 않습니다/).count()).toBe(0);
  });

  it('say that a part of the page could not be loaded, and load it again', async (test) => {
    const page = await visit(device, test, {
      path: 'orders',
      ignored: /ERR_FAILED|dynamically imported module/,
    });
    const missing = '**/assets/OperatorRoutes*';
    await page.route(missing, (route) => route.abort());
    await page.getByRole('link', { name: '운영자' }).click();
    await page.getByRole('heading', { name: '페이지를 불러오지 못했습니다', level: 1 }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The page could not be loaded', level: 1 }).waitFor();
    await page.getByText('Your orders and payments are not affected.').waitFor();
    await page.unroute(missing);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { name: 'Operator login', level: 1 }).waitFor();
  });
});
