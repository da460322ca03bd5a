import type { Locator } from 'playwright';
import { sandboxAt } from 'react-inicis/sandbox';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './runStorefront.js';
import {
  agree,
  fillIn,
  goOn,
  grid,
  inWindow,
  issuers,
  method,
  months,
  openOrder,
  paid,
  pay,
  payByCard,
  pc,
  phone,
  recordStatuses,
  result,
  shownOrder,
  storedOrder,
  storefront,
  takeAccount,
  visitCheckout,
  window,
} from './storefrontBrowser.js';

const sandbox = sandboxAt(storefront.gateway);

describe.concurrent.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('opens the window with the card and the months chosen on the page', async (test) => {
    const page = await visitCheckout(device, test);
    await issuers(page).selectOption('KB국민카드');
    await months(page).selectOption('6개월 무이자');
    await page.getByText('매달 10,667원, 이자는 저희가 냅니다.').waitFor();
    await pay(page).click();
    const chosen = window(page).getByRole('region', { name: '선택한 결제수단' });
    await chosen.getByText('KB국민카드').waitFor();
    await chosen.getByText('6개월 (무이자)').waitFor();
    expect(await grid(page).count()).toBe(0);
    expect(await chosen.getByRole('combobox').count()).toBe(0);
    await agree(page);
    await goOn(page);
    await paid(page);
    await page.getByText('KB국민카드 6개월').waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, months: 6 });
  });

  it('offers the cards and the months of the page when the shopper chooses in the window', async (test) => {
    const page = await visitCheckout(device, test);
    const offered = (list: Locator) => list.getByRole('option').allInnerTexts();
    await issuers(page).selectOption('신한카드');
    const inPage = await offered(months(page));
    await inWindow(page).check();
    expect(await issuers(page).count()).toBe(0);
    await pay(page).click();
    await agree(page);
    // The shop hides these card companies, and the easy pays that its page lists.
    expect(
      await window(page)
        .getByText(/저축은행|KDB산업은행|카카오페이/)
        .count(),
    ).toBe(0);
    await window(page).getByRole('button', { name: '신한카드' }).click();
    const list = window(page).getByRole('combobox', { name: /할부/ });
    expect((await offered(list)).map((text) => text.replace(/[()]/g, ''))).toEqual(inPage);
    await list.selectOption({ label: '2개월 (무이자)' });
    await goOn(page);
    await paid(page);
    expect(await storedOrder(page)).toMatchObject({ card_name: '신한카드', months: 2 });
  });

  it('shows a virtual account as paid when the webhook of the deposit arrives', async (test) => {
    const page = await visitCheckout(device, test);
    await takeAccount(page);
    await sandbox.deposit(shownOrder(page));
    await paid(page);
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, method: 'vbank' });
  });

  it('pays by phone bill', async (test) => {
    const page = await visitCheckout(device, test);
    await method(page, '휴대폰 소액결제').check();
    await pay(page).click();
    await agree(page);
    await fillIn(page);
    await goOn(page);
    await paid(page);
    await page.getByText('휴대폰 소액결제').waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, method: 'phone' });
  });

  it('records a payment by webhook when the page cannot ask the server', async (test) => {
    const page = await visitCheckout(device, test);
    const asked = new Promise((resolve) => page.route('**/api/pay/complete', resolve));
    const placed = page
      .waitForResponse((response) => response.status() === 201)
      .then((response) => response.json());
    await payByCard(page);
    await asked;
    const { merchantUid } = await placed;
    const readPaid = async () =>
      (await rowsOf(storefront, 'select paid from orders where merchant_uid = ?', merchantUid))[0];
    // `test.expect`, because the shared `expect.poll` belongs to the last of concurrent tests.
    await test.expect.poll(readPaid).toMatchObject({ paid: 64_000 });
    await page.close();
  });

  it('pays with the next click after the shopper closed the window', async (test) => {
    const page = await visitCheckout(device, test, { errors: [/status of 402/] });
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    // The kit asks the server about a cancelled window too, after a second.
    const statuses = recordStatuses(page);
    await window(page).getByRole('button', { name: /닫기/ }).click();
    await page.getByText('결제를 취소했습니다.').waitFor();
    await test.expect.poll(() => statuses).toContain(402);
    if (device === phone) {
      await page.getByRole('link', { name: '다시 주문하기' }).click();
      await page.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
    } else {
      await inWindow(page).uncheck();
    }
    await payByCard(page);
    await paid(page);
    await openOrder(page);
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000 });
    await page.getByRole('link', { name: '주문 내역' }).click();
    await result(page, '주문 내역').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(2);
  });
});
