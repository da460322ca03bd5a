import type { Page } from 'playwright';
import { describe, expect, it, type TestContext } from 'vitest';
import { ownStorefront } from './ownStorefront.js';
import {
  chooseCard,
  inDemoTools,
  loseQuestions,
  lostQuestion,
  openOrder,
  paid,
  pay,
  pc,
  phone,
  result,
  shownOrder,
  storedOrder,
  takeAccount,
  visitCheckout,
} from './storefrontBrowser.js';

const { shop, sandbox, rows, setWebhooks } = ownStorefront();
const stored = (page: Page) => storedOrder(page, shop());

interface BuyOptions {
  escrow?: boolean;
  device?: typeof pc;
  /** Pattern of errors that the page may print. */
  ignored?: RegExp;
}

/** Buys a product by card, with or without escrow. */
async function buy(
  test: TestContext,
  product: string,
  { escrow = false, device = pc, ignored }: BuyOptions = {},
) {
  const path = `checkout?product=${product}&quantity=1`;
  const page = await visitCheckout(device, test, {
    shop: shop(),
    path,
    ...(ignored && { ignored }),
  });
  await sandbox().next('approve');
  if (escrow) await page.getByRole('checkbox', { name: /에스크로/ }).check();
  await chooseCard(page);
  await pay(page).click();
  await paid(page);
  return page;
}

async function logIn(page: Page) {
  await page.getByLabel('비밀번호').fill('operator');
  await page.getByRole('button', { name: '운영자 로그인' }).click();
  await page.getByRole('button', { name: '로그아웃' }).waitFor();
}

/** Opens the order of the page as the operator. */
async function openAsOperator(page: Page) {
  await page.goto(`${shop().address}operator/orders/${shownOrder(page)}`);
  await logIn(page);
  await result(page, '주문').waitFor();
}

const refund = (page: Page) => page.getByRole('button', { name: '환불하기' });

describe('the operator of the storefront', () => {
  it('refunds a part with its tax parts, and then the rest', async (test) => {
    const page = await buy(test, 'gift-set');
    await openAsOperator(page);
    await page.getByLabel('환불 금액 (원)').fill('60000');
    await refund(page).click();
    await page.getByText('51,000원 이하로 입력해 주세요.').waitFor();
    await page.getByLabel('환불 금액 (원)').fill('18000');
    await page.getByLabel('면세 금액 (원)').fill('18000');
    await refund(page).click();
    await page.getByText('환불되었습니다 18,000원').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 51_000, refunded: 18_000 });
    await refund(page).click();
    await page.getByText('환불되었습니다 33,000원').waitFor();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(await stored(page)).toMatchObject({ refunded: 51_000 });
    const parts = await rows(
      'select tax_free from refunds where merchant_uid = ? order by at',
      shownOrder(page),
    );
    expect(parts.map((row) => row['tax_free'])).toEqual([18_000, 0]);
  });

  it('refunds once for two tabs and a double click', async (test) => {
    const page = await buy(test, 'gift-set', { ignored: /status of 409/ });
    await openAsOperator(page);
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    for (const one of [page, tab]) {
      await one.getByLabel('환불 금액 (원)').fill('10000');
      await one.getByLabel('면세 금액 (원)').fill('0');
    }
    await refund(page).dblclick();
    await page.getByText('환불되었습니다 10,000원').waitFor();
    await refund(tab).click();
    await tab.getByText('지금 상태에서는 할 수 없습니다').waitFor();
    await tab.getByText('과세 금액은 23,000원, 면세 금액은 18,000원까지').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 51_000, refunded: 10_000 });
    await page.goto(`${shop().address}orders/${shownOrder(page)}`);
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/cancel')) requests += 1;
    });
    await page.getByRole('button', { name: '주문 취소' }).click();
    await page.getByRole('button', { name: '환불받고 취소하기' }).dblclick();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(requests).toBe(1);
  });

  it('asks to log in again after the login has expired', async (test) => {
    const page = await buy(test, 'gift-set', { ignored: /status of 401|log in first/ });
    await openAsOperator(page);
    await page.context().clearCookies({ name: 'operator' });
    await page.getByRole('link', { name: '검토 목록' }).click();
    await page.getByText('로그인이 만료되었거나').waitFor();
    await page.getByRole('button', { name: '다시 시도' }).click();
    await logIn(page);
    await result(page, '검토 목록').waitFor();
  });

  it('refunds a zero-rated order with a VAT of 0', async (test) => {
    const page = await buy(test, 'export-box');
    await openAsOperator(page);
    await page.getByText(/영세율 주문입니다/).waitFor();
    expect(await page.getByLabel('부가세 (원)').inputValue()).toBe('0');
    await refund(page).click();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(await stored(page)).toMatchObject({ paid: 95_000, refunded: 95_000 });
    expect(await rows('select vat from refunds where merchant_uid = ?', shownOrder(page))).toEqual([
      expect.objectContaining({ vat: 0 }),
    ]);
  });

  it.for([
    { change: 'purchaseConfirmed', text: '구매를 확정했습니다' },
    { change: 'purchaseRefused', text: '구매를 거절했습니다' },
  ] as const)('sends an escrow order, and sees $change', async ({ change, text }, test) => {
    const page = await buy(test, 'yirgacheffe-1kg', { escrow: true });
    await openAsOperator(page);
    await page.getByLabel('송장번호').fill('123456789012');
    await page.getByRole('button', { name: '발송하기' }).click();
    await page.getByText('발송 완료', { exact: true }).waitFor();
    await sandbox().changeEscrow(shownOrder(page), change, '맛이 다릅니다');
    await page.goto(`${shop().address}orders/${shownOrder(page)}`);
    await page.getByText(text).waitFor();
    await page.getByText('CJ대한통운 123456789012').waitFor();
    expect(await page.getByRole('button', { name: '주문 취소' }).count()).toBe(0);
    expect(await stored(page)).toMatchObject({ paid: 64_000, escrow_status: change });
  });

  it('reviews a forged payment, rechecks it and refunds it', async (test) => {
    const path = 'checkout?product=yirgacheffe-1kg&quantity=1';
    const page = await visitCheckout(pc, test, { shop: shop(), path, ignored: /status of 409/ });
    await inDemoTools(page, (drawer) => drawer.getByRole('checkbox', { name: /위조/ }).check());
    await sandbox().next('approve');
    await chooseCard(page);
    await pay(page).click();
    await page.getByText('담당자가 확인하고 있습니다').waitFor();
    const merchantUid = shownOrder(page);
    await page.goto(`${shop().address}operator/reviews`);
    await logIn(page);
    await page.getByRole('heading', { name: '주문과 다른 결제' }).waitFor();
    await page.getByText('결제 금액이 주문 금액과 다릅니다.').waitFor();
    await page.getByRole('button', { name: '다시 확인' }).click();
    await page.getByText('아직 주문과 맞지 않습니다.').waitFor();
    await page.getByRole('button', { name: '전액 환불' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '전액 환불' }).click();
    await page.getByText('검토할 결제가 없습니다.').waitFor();
    await page.goto(`${shop().address}orders/${merchantUid}`);
    await result(page, '주문 상세').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 0, held: 0 });
  });

  it('refunds a deposit for a closed order to the bank account of the shopper', async (test) => {
    const page = await visitCheckout(pc, test, { shop: shop() });
    await takeAccount(page);
    const merchantUid = shownOrder(page);
    await openOrder(page);
    await page.getByRole('button', { name: '주문 취소' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '주문 취소' }).click();
    await page.getByText('주문 종료', { exact: true }).waitFor();
    await sandbox().deposit(merchantUid);
    await page.goto(`${shop().address}operator/reviews`);
    await logIn(page);
    await page.getByRole('button', { name: '전액 환불' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('환불받을 은행').selectOption({ label: '신한은행' });
    await dialog.getByLabel('계좌번호').fill('110-123-456789');
    await dialog.getByLabel('예금주').fill('홍길동');
    await dialog.getByRole('button', { name: '전액 환불' }).click();
    await page.getByText('검토할 결제가 없습니다.').waitFor();
    await page.goto(`${shop().address}orders/${merchantUid}`);
    await result(page, '주문 상세').waitFor();
    expect(await stored(page)).toMatchObject({ paid: 0, held: 0, closed: 1 });
  });

  it('asks the gateway about a payment that nobody has reported', async (test) => {
    const page = await visitCheckout(pc, test, { shop: shop(), ignored: lostQuestion });
    await setWebhooks(false);
    const asked = loseQuestions(page);
    await sandbox().next('approve');
    await chooseCard(page);
    await pay(page).click();
    await asked;
    await page.goto(`${shop().address}operator/unfinished`);
    await logIn(page);
    const unfinished = page.getByRole('button', { name: 'PG에 확인' });
    await unfinished.first().waitFor();
    const before = await unfinished.count();
    await unfinished.first().click();
    await test.expect.poll(() => unfinished.count()).toBe(before - 1);
    await setWebhooks(true);
    const [order] = await rows(
      `select paid from orders o join purchases p on p.merchant_uid = o.merchant_uid
        order by ordered_at desc limit 1`,
    );
    expect(order).toMatchObject({ paid: 64_000 });
  });
});

describe('a shopper of the storefront', () => {
  it('cancels an order before it is sent, and gets the money back', async (test) => {
    const page = await buy(test, 'yirgacheffe-200g', { device: phone });
    await openOrder(page);
    await page.getByRole('button', { name: '주문 취소' }).click();
    await page.getByRole('button', { name: '환불받고 취소하기' }).click();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(await stored(page)).toMatchObject({ paid: 16_000, refunded: 16_000 });
  });

  it('gets a deposit back to a bank account', async (test) => {
    const page = await visitCheckout(pc, test, { shop: shop() });
    await takeAccount(page);
    await sandbox().deposit(shownOrder(page));
    await paid(page);
    await openOrder(page);
    await page.getByRole('button', { name: '주문 취소' }).click();
    await page.getByRole('button', { name: '환불받고 취소하기' }).click();
    await page.getByText('입력해 주세요.').first().waitFor();
    await page.getByLabel('계좌번호', { exact: true }).fill('110123456789');
    await page.getByLabel('예금주').fill('홍길동');
    await page.getByRole('button', { name: '환불받고 취소하기' }).click();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(await stored(page)).toMatchObject({ paid: 64_000, refunded: 64_000 });
  });
});
