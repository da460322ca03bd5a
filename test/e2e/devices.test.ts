import { describe, expect, it } from 'vitest';
import { rowsOf } from './runStorefront.js';
import {
  inDemoTools,
  openOrder,
  paid,
  payByCard,
  pc,
  phone,
  registerCard,
  result,
  shownOrder,
  storedOrder,
  storefront,
  takeAccount,
  recordStatuses,
  visit,
  visitCheckout,
  window,
} from './storefrontBrowser.js';

describe.concurrent.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('takes a card payment and shows the verified order', async (test) => {
    const page = await visitCheckout(device, test);
    await payByCard(page, '12개월');
    await paid(page);
    await page.getByRole('link', { name: '영수증 보기' }).waitFor();
    await page.waitForURL(`${storefront.address}result/${shownOrder(page)}`);
    expect(await window(page).count()).toBe(0);
    await openOrder(page);
    await page.getByText('신한카드 12개월').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '결제가 확인되었습니다 64,000원' })
      .waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, months: 12, held: 0 });
  });

  it('issues a virtual account and shows the order as awaiting deposit', async (test) => {
    const page = await visitCheckout(device, test);
    await takeAccount(page);
    await page.getByText('신한은행', { exact: true }).waitFor();
    await page.getByText('입금 기한').waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 0, awaiting: 1 });
    await openOrder(page);
    await page.getByText('입금 대기', { exact: true }).waitFor();
  });

  it('registers a card, charges the first month and shows the next date', async (test) => {
    const page = await visit(device, test, { path: 'subscriptions' });
    await page.getByRole('button', { name: '카드 등록하고 시작하기' }).click();
    await registerCard(page);
    await page.getByText('이용 중', { exact: true }).waitFor();
    await page.getByText('결제 완료', { exact: true }).waitFor();
    await page.getByText(/\d{4}[\d*-]*\*{4}/).waitFor();
    await page.waitForURL(`${storefront.address}subscriptions`);
    await page.getByRole('link', { name: /년/ }).last().click();
    await result(page, '주문 상세').waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 29_000, held: 0 });
    const [row] = await rowsOf(
      storefront,
      `select status from subscriptions where id =
        (select subscription_id from purchases where merchant_uid = ?)`,
      shownOrder(page),
    );
    expect(row).toMatchObject({ status: 'active' });
  });

  it('refuses a tampered amount although the gateway took the money', async (test) => {
    const page = await visitCheckout(device, test, { errors: [/status of 409/] });
    await inDemoTools(page, (drawer) => drawer.getByRole('checkbox', { name: /위조/ }).check());
    // The webhook may be first: the order is then in review before the page gets its answer.
    const statuses = recordStatuses(page);
    await payByCard(page);
    await page.getByText('결제는 접수되었고 담당자가 확인하고 있습니다').waitFor();
    // `test.expect`, because the shared `expect.poll` belongs to the last of concurrent tests.
    await test.expect.poll(() => statuses).toContain(409);
    expect(await storedOrder(page)).toMatchObject({ paid: 0, held: 100 });
  });
});
