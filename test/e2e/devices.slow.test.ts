import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  agree,
  atGateway,
  goOn,
  grid,
  inWindow,
  issuers,
  method,
  months,
  orders,
  ordersOf,
  pay,
  payByCard,
  pc,
  phone,
  takeAccount,
  visit,
  window,
} from './storefrontBrowser.js';

describe.concurrent.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('opens the window with the card and the months chosen on the page', async (test) => {
    const page = await visit(device, test);
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

  it('offers the cards and the months of the page when the shopper chooses in the window', async (test) => {
    const page = await visit(device, test);
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

  it('shows a virtual account as paid when the webhook of the deposit arrives', async (test) => {
    const page = await visit(device, test);
    await method(page, '가상계좌').check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await atGateway('deposit/ORDER', page);
    await orders(page).getByText('결제 완료').waitFor();
  });

  it('records a payment by webhook when the page cannot call `complete`', async (test) => {
    const page = await visit(device, test);
    const completeCalled = new Promise((resolve) => page.route('**/api/inicis/complete', resolve));
    await payByCard(page);
    await completeCalled;
    // `test.expect`, because the shared `expect.poll` belongs to the last of concurrent tests.
    await test.expect.poll(() => ordersOf(page)).toMatchObject([{ status: 'paid' }]);
    await page.close();
  });

  it('pays with the next click after the shopper closed the window', async (test) => {
    const page = await visit(device, test, [/status of 402/]);
    // The kit asks the server about a cancelled window too, after a second. The next click waits for the
    // answer here: on a phone it would ask once more while that question is running.
    const asked = page.waitForResponse((response) => response.status() === 402);
    await inWindow(page).check();
    await pay(page).click();
    await window(page).getByRole('button', { name: /닫기/ }).click();
    await page.getByRole('alert').getByText('결제를 취소했습니다.').waitFor();
    await asked;
    // A phone returns to a new page, on which the option is off already.
    await inWindow(page).uncheck();
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(2);
  });
});
