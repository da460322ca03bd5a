import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  agree,
  atGateway,
  fillIn,
  focusedIn,
  goOn,
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
  storefront,
  visit,
  window,
} from './storefrontBrowser.js';

describe.concurrent('the storefront', () => {
  it('shows partial and full refunds that were made at the gateway', async (test) => {
    const page = await visit(pc, test);
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
    await atGateway('cancel/ORDER?amount=4000', page);
    await page.reload();
    await orders(page).getByText('4,000원 환불').waitFor();
    expect(await orders(page).getByText('결제 완료').count()).toBe(1);
    await atGateway('cancel/ORDER', page);
    await page.reload();
    await orders(page).getByText('환불 완료').waitFor();
    await orders(page).getByText('64,000원 환불').waitFor();
  });

  it('shows each browser only its own orders', async (test) => {
    const [one, other] = [await visit(pc, test), await visit(pc, test)];
    await payByCard(one);
    await orders(one).getByText('결제 완료').waitFor();
    const [{ merchantUid }] = await ordersOf(one);
    expect(await ordersOf(other)).toEqual([]);
    await other.reload();
    await other.getByText('아직 주문이 없습니다.').waitFor();
    const ask = async (page: Page) => {
      const data = { impUid: null, merchantUid };
      const url = `${storefront}api/inicis/complete`;
      const response = await page.context().request.post(url, { data });
      return [response.status(), await response.json()];
    };
    expect(await one.context().cookies()).toMatchObject([
      { name: 'session', httpOnly: true, sameSite: 'Lax' },
    ]);
    expect(await ask(one)).toMatchObject([200, { paid: { merchantUid, status: 'paid' } }]);
    expect(await ask(other)).toMatchObject([404, { error: { reason: 'interrupted' } }]);
  });

  it('ships no server code and no gateway code to the browser', async () => {
    const folder = new URL('../../examples/storefront/dist/page/assets/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const code = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
    expect(code.join()).toContain('/api/inicis/complete');
    // Words of the sandbox's window, of the client's token request and of the shop's database.
    expect(code.join()).not.toMatch(/테스트 결제창|getToken|customer_uid text/);
  });

  it('asks the shopper to choose a card company before it opens a window', async (test) => {
    const page = await visit(pc, test);
    await pay(page).click();
    await page.getByText('카드사를 먼저 골라 주세요.').waitFor();
    expect(await issuers(page).evaluate((list) => list === document.activeElement)).toBe(true);
    expect(await issuers(page).getAttribute('aria-invalid')).toBe('true');
    expect(await window(page).count()).toBe(0);
    expect(await orders(page).count()).toBe(0);
    await payByCard(page);
    await orders(page).getByText('결제 완료').waitFor();
  });

  it.for([
    { name: '카카오페이', answer: async () => {} },
    { name: '휴대폰 소액결제', answer: fillIn },
  ])(
    'pays with $name and without card options after a card was chosen before',
    async (way, test) => {
      const { name, answer } = way;
      const page = await visit(pc, test);
      await issuers(page).selectOption('신한카드');
      await months(page).selectOption('12개월');
      await method(page, name).check();
      await pay(page).click();
      await window(page).getByText(name).first().waitFor();
      await agree(page);
      await answer(page);
      await goOn(page);
      await orders(page).getByText('결제 완료').waitFor();
      expect(await orders(page).getByText('신한카드').count()).toBe(0);
    },
  );

  it('shows English on the page, in the window and after the return from the window', async (test) => {
    const page = await visit(phone, test);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByLabel('Card company', { exact: true }).selectOption('Hyundai');
    await page.getByLabel('Installments').selectOption('2 months, interest-free');
    await page.getByRole('button', { name: 'Pay ₩64,000' }).click();
    await window(page).getByText('2 months (interest-free)').waitFor();
    await window(page).getByRole('checkbox', { name: 'Agree to all' }).check();
    await window(page).getByRole('button', { name: 'Next' }).click();
    await orders(page).getByText('Paid', { exact: true }).waitFor();
    await page.waitForURL(`${storefront}?lang=en`);
  });

  it('makes one payment when the button is double-clicked', async (test) => {
    const page = await visit(pc, test);
    await issuers(page).selectOption('신한카드');
    await pay(page).dblclick();
    await agree(page);
    await goOn(page);
    await orders(page).getByText('결제 완료').waitFor();
    expect(await orders(page).count()).toBe(1);
  });

  it('offers installments from 50,000 won only, and resets the chosen months below', async (test) => {
    const page = await visit(pc, test);
    await issuers(page).selectOption('신한카드');
    await months(page).selectOption('3개월 무이자');
    await page.getByRole('radio', { name: '200g' }).check();
    expect(await months(page).getByRole('option').allInnerTexts()).toEqual(['일시불']);
    await page.getByText('할부는 5만 원부터 할 수 있습니다.').waitFor();
    await pay(page).click();
    await window(page).getByText('일시불').waitFor();
    await agree(page);
    await goOn(page);
    await orders(page).getByText('신한카드 일시불').waitFor();
  });

  it('works with the keyboard alone, and returns the focus to the button', async (test) => {
    const page = await visit(pc, test);
    await method(page, '신용카드').focus();
    const reach = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(await focusedIn(page.mainFrame()))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach ${name}`);
    };
    await page.keyboard.press('ArrowDown');
    await page.getByText('카카오페이 화면으로 바로 이어집니다.').waitFor();
    await page.keyboard.press('ArrowUp');
    await reach(/^카드사$/);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    expect(await issuers(page).locator(':checked').innerText()).toBe('현대카드');
    await reach(/^할부 개월$/);
    await page.keyboard.press('ArrowDown');
    await reach(/^64,000원 결제하기$/);
    await page.keyboard.press('Enter');
    await window(page).getByText('2개월 (무이자)').waitFor();
    await reach(/^전체\s?동의/);
    await page.keyboard.press('Space');
    await reach(/^다\s?음/);
    await page.keyboard.press('Enter');
    await orders(page).getByText('결제 완료').waitFor();
    expect(await pay(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('closes the window when the shopper presses Back', async (test) => {
    const page = await visit(pc, test);
    await page.evaluate(() => history.pushState(null, '', '?cart'));
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    await page.goBack();
    await page.getByRole('alert').getByText('주문 내역을 확인').waitFor();
    expect(await window(page).count()).toBe(0);
  });
});
