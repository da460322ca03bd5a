import type { Page } from 'playwright';
import { describe, expect, it, type TestContext } from 'vitest';
import { ownStorefront } from './ownStorefront.js';
import {
  agree,
  chooseCard,
  goOn,
  inWindow,
  loseQuestions,
  lostQuestion,
  openOrder,
  paid,
  pay,
  pc,
  recordStatuses,
  result,
  shownOrder,
  storedOrder,
  visitCheckout,
  window,
} from './storefrontBrowser.js';

const { shop, sandbox, rows, setWebhooks, restart } = ownStorefront();
const visit = (test: TestContext, errors: readonly RegExp[] = []) =>
  visitCheckout(pc, test, { shop: shop(), errors });
const stored = (page: Page) => storedOrder(page, shop());

/** Pays by card in a window that ends with the outcome that was set before. */
async function payWithoutWindow(page: Page) {
  await chooseCard(page);
  await pay(page).click();
}

/** Returns the latest order in the database. */
const latest = async () =>
  (
    await rows(`select o.merchant_uid, paid, closed_at is not null as closed from orders o
        join purchases p on p.merchant_uid = o.merchant_uid order by ordered_at desc limit 1`)
  )[0];

// The tests set the outcome of the next window of one gateway, so they run one after the other.
describe('the outcome of a payment at the storefront', () => {
  it('says what to do after a decline, and takes the next payment', async (test) => {
    const page = await visit(test, [/status of 402/]);
    await sandbox().next('decline');
    await payWithoutWindow(page);
    await result(page, '결제되지 않았습니다').waitFor();
    await page.getByText('다른 카드나 결제수단으로').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 0, held: 0 });
    await page.getByRole('link', { name: '다시 주문하기' }).click();
    await page.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
    await sandbox().next('approve');
    await payWithoutWindow(page);
    await paid(page);
    expect(await stored(page)).toMatchObject({ paid: 64_000 });
  });

  it('keeps the form after the shopper has cancelled', async (test) => {
    const page = await visit(test, [/status of 402/]);
    const statuses = recordStatuses(page);
    await sandbox().next('cancel');
    await payWithoutWindow(page);
    await page.getByRole('alert').getByText('결제를 취소했습니다.').waitFor();
    await test.expect.poll(() => statuses).toContain(402);
    expect(await page.getByLabel('카드사', { exact: true }).inputValue()).not.toBe('');
    expect(await latest()).toMatchObject({ paid: 0 });
  });

  it('finds a payment whose answer was lost', async (test) => {
    const page = await visit(test);
    await sandbox().next('callbackLost');
    await payWithoutWindow(page);
    await paid(page);
    expect(await stored(page)).toMatchObject({ paid: 64_000 });
  });

  it('records a payment once whose webhook comes before the answer', async (test) => {
    const page = await visit(test);
    await sandbox().next('webhookFirst');
    await payWithoutWindow(page);
    await paid(page);
    const mails = await rows(
      `select 1 from outbox where key like 'paid:%' and payload like ?`,
      `%${shownOrder(page)}%`,
    );
    expect(mails).toHaveLength(1);
    expect(await stored(page)).toMatchObject({ paid: 64_000 });
  });

  it('shows an unknown outcome, and its end when the shopper asks again', async (test) => {
    const page = await visit(
      test,
      Array.from({ length: 4 }, () => /status of 404|api\/pay/),
    );
    // A deploy that forgot the route: the kit tries three times.
    await page.route('**/api/pay/complete', (route) => route.fulfill({ status: 404 }));
    await setWebhooks(false);
    await sandbox().next('approve');
    await payWithoutWindow(page);
    await result(page, '결제 결과를 아직 모릅니다').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 0, held: 0 });
    await page.unroute('**/api/pay/complete');
    await setWebhooks(true);
    await page.getByRole('button', { name: '다시 확인하기' }).click();
    await paid(page);
    expect(await stored(page)).toMatchObject({ paid: 64_000 });
  });

  it('finds a payment by reconciliation that nobody has reported', async (test) => {
    const page = await visitCheckout(pc, test, { shop: shop(), ignored: lostQuestion });
    await setWebhooks(false);
    const asked = loseQuestions(page);
    await sandbox().next('approve');
    await payWithoutWindow(page);
    await asked;
    expect(await latest()).toMatchObject({ paid: 0 });
    await page.goto(`${shop().address}operator`);
    await page.getByLabel('비밀번호').fill('operator');
    await page.getByRole('button', { name: '운영자 로그인' }).click();
    await page.getByRole('button', { name: '지금 대사하기' }).click();
    await page.getByText(/새로 결제 1,/).waitFor();
    expect(await latest()).toMatchObject({ paid: 64_000 });
    await setWebhooks(true);
  });

  it('charges nothing for an order that was cancelled while its window was open', async (test) => {
    const page = await visit(test, [/status of 402/]);
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${shop().address}orders`);
    await other.getByRole('link', { name: /예가체프/ }).click();
    await other.getByRole('button', { name: '주문 취소' }).click();
    await other.getByRole('dialog').getByRole('button', { name: '주문 취소' }).click();
    await other.getByText('주문 종료', { exact: true }).waitFor();
    await agree(page);
    await window(page).getByRole('button', { name: '신한카드' }).click();
    await goOn(page);
    await result(page, '종료된 주문입니다').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 0, held: 0, closed: 1 });
  });

  it('ends a payment paid although the shop was restarted in the middle', async (test) => {
    const page = await visitCheckout(pc, test, { shop: shop(), ignored: /net::ERR_/ });
    let restarted: Promise<void> | undefined;
    await page.route('**/api/pay/complete', async (route) => {
      if (restarted) return route.continue();
      restarted = restart();
      await restarted;
      return route.abort();
    });
    await sandbox().next('approve');
    await payWithoutWindow(page);
    await paid(page);
    await openOrder(page);
    expect(await stored(page)).toMatchObject({ paid: 64_000 });
    await page.getByRole('link', { name: '주문 내역' }).click();
    await page.getByText('결제 완료', { exact: true }).waitFor();
  });
});
