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
  it('opens the window at the card and the months that were chosen in the page', async (test) => {
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

  it('lets the window ask, with the cards and the months of the page', async (test) => {
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

  it('shows a transfer as paid once the bank has told the shop', async (test) => {
    const page = await visit(device, test);
    await method(page, '가상계좌').check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await atGateway('deposit/ORDER', page);
    await orders(page).getByText('결제 완료').waitFor();
  });

  it('settles a payment of which the page never tells', async (test) => {
    const page = await visit(device, test);
    const asked = new Promise((resolve) => page.route('**/api/inicis/complete', resolve));
    await payByCard(page);
    await asked;
    // Its own `expect`: of several tests at once, the shared one knows the last.
    await test.expect.poll(() => ordersOf(page)).toMatchObject([{ status: 'paid' }]);
    await page.close();
  });

  it('comes back from a closed window, and pays with the next click', async (test) => {
    const page = await visit(device, test);
    await inWindow(page).check();
    await pay(page).click();
    await window(page).getByRole('button', { name: /닫기/ }).click();
    await page.getByRole('alert').getByText('결제를 취소했습니다.').waitFor();
    // A phone came back to a fresh page.
    await inWindow(page).uncheck();
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(2);
  });
});
