import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { sandboxAt } from 'react-inicis/sandbox';
import { describe, expect, it } from 'vitest';
import {
  agree,
  coffee,
  fillIn,
  focusedIn,
  goOn,
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
  result,
  shownOrder,
  storedOrder,
  storefront,
  visit,
  visitCheckout,
  window,
} from './storefrontBrowser.js';

const sandbox = sandboxAt(storefront.gateway);
const { address } = storefront;

describe.concurrent('the storefront', () => {
  it('shows partial and full refunds that were made at the gateway', async (test) => {
    const page = await visitCheckout(pc, test);
    await payByCard(page);
    await paid(page);
    await openOrder(page);
    await sandbox.cancel(shownOrder(page), { amount: 4000 });
    await page.reload();
    await page.getByText('환불되었습니다 4,000원').waitFor();
    await page.getByText('결제 완료', { exact: true }).waitFor();
    await sandbox.cancel(shownOrder(page));
    await page.reload();
    await page.getByText('환불되었습니다 60,000원').waitFor();
    await page.getByText('환불 완료', { exact: true }).waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, refunded: 64_000 });
  });

  it('shows each browser only its own orders', async (test) => {
    const one = await visitCheckout(pc, test);
    const other = await visit(pc, test, {
      path: 'orders',
      errors: [/status of 404/, /no such order/, /no such order/],
    });
    await payByCard(one);
    await paid(one);
    const merchantUid = shownOrder(one);
    await other.getByText('아직 주문이 없습니다.').waitFor();
    const ask = async (page: Page) => {
      const data = { impUid: null, merchantUid };
      const response = await page.context().request.post(`${address}api/pay/complete`, { data });
      return [response.status(), await response.json()];
    };
    const cookies = await one.context().cookies();
    expect(cookies.find(({ name }) => name === 'session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    });
    expect(await ask(one)).toMatchObject([200, { paid: { merchantUid, status: 'paid' } }]);
    expect(await ask(other)).toMatchObject([404, { error: { reason: 'interrupted' } }]);
    await other.goto(`${address}orders/${merchantUid}`);
    await other.getByText('없는 페이지이거나 내 주문이 아닙니다.').waitFor();
    expect(await other.getByText('홍길동').count()).toBe(0);
  });

  it('ships no server code and no gateway code to the browser', async () => {
    const folder = new URL('../../examples/storefront/dist/page/assets/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const code = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
    expect(code.join()).toContain('/api/pay/complete');
    // Words of the sandbox's window, of the client's token request and of the shop's database.
    expect(code.join()).not.toMatch(/테스트 결제창|getToken|customer_uid text/);
  });

  it('asks the shopper to complete the form before it opens a window', async (test) => {
    const page = await visit(pc, test, { path: 'checkout?product=yirgacheffe-1kg&quantity=1' });
    await page.getByLabel('우편번호').fill('1');
    await pay(page).click();
    await page.getByText('우편번호 5자리를 입력해 주세요.').waitFor();
    await page.getByText('동의해야 결제할 수 있습니다.').waitFor();
    await page.getByLabel('우편번호').fill('04524');
    await page.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
    await pay(page).click();
    await page.getByText('카드사를 먼저 골라 주세요.').waitFor();
    expect(await issuers(page).evaluate((list) => list === document.activeElement)).toBe(true);
    expect(await issuers(page).getAttribute('aria-invalid')).toBe('true');
    expect(await window(page).count()).toBe(0);
    await payByCard(page);
    await paid(page);
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000 });
  });

  it.for([
    { name: '카카오페이', answer: async () => {} },
    { name: '휴대폰 소액결제', answer: fillIn },
  ])(
    'pays with $name and without card options after a card was chosen before',
    async ({ name, answer }, test) => {
      const page = await visitCheckout(pc, test);
      await issuers(page).selectOption('신한카드');
      await months(page).selectOption('12개월');
      await method(page, name).check();
      await pay(page).click();
      await window(page).getByText(name).first().waitFor();
      await agree(page);
      await answer(page);
      await goOn(page);
      await paid(page);
      expect(await page.getByText('신한카드').count()).toBe(0);
      expect(await storedOrder(page)).toMatchObject({ paid: 64_000 });
    },
  );

  it('shows English on the page, in the window and after the return from the window', async (test) => {
    const page = await visitCheckout(phone, test);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Card company', { exact: true }).selectOption('Hyundai');
    await page.getByLabel('Installments').selectOption('2 months, interest-free');
    await page.getByRole('button', { name: 'Pay ₩64,000' }).click();
    await window(page).getByText('2 months (interest-free)').waitFor();
    await window(page).getByRole('checkbox', { name: 'Agree to all' }).check();
    await window(page).getByRole('button', { name: 'Next' }).click();
    await result(page, 'Thank you for your order').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // Only the button for the other language is Korean.
    const texts = (await page.locator('body').innerText()).replace('한국어', '');
    expect(texts).not.toMatch(/\p{Script=Hangul}/u);
  });

  it('makes one payment when the button is double-clicked', async (test) => {
    const page = await visitCheckout(pc, test);
    await issuers(page).selectOption('신한카드');
    await pay(page).dblclick();
    await agree(page);
    await goOn(page);
    await paid(page);
    await page.getByRole('link', { name: '주문 내역' }).click();
    await result(page, '주문 내역').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
  });

  it('leads from a payment that an earlier one stops to the order of that one', async (test) => {
    const page = await visitCheckout(pc, test);
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${address}${coffee}`);
    await other.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
    await inWindow(other).check();
    await pay(other).click();
    await other.getByText('다른 결제가 진행 중입니다.').waitFor();
    await other.getByRole('link', { name: '주문 보기' }).click();
    await result(other, '주문 상세').waitFor();
    expect(await storedOrder(other)).toMatchObject({ paid: 0, held: 0 });
  });

  it('offers installments from 50,000 won only', async (test) => {
    const page = await visitCheckout(pc, test, {
      path: 'checkout?product=yirgacheffe-200g&quantity=1',
    });
    await issuers(page).selectOption('신한카드');
    expect(await months(page).getByRole('option').allInnerTexts()).toEqual(['일시불']);
    await page.getByText('할부는 5만 원부터 할 수 있습니다.').waitFor();
    await payByCard(page);
    await paid(page);
    expect(await storedOrder(page)).toMatchObject({ paid: 16_000, months: 0 });
  });

  it('works with the keyboard alone, and moves the focus to the result', async (test) => {
    const page = await visitCheckout(pc, test);
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
    // Chromium never answers for a key that is released in a frame that the key has removed.
    await page.keyboard.down('Enter');
    await paid(page);
    await page.keyboard.up('Enter');
    expect(await focusedIn(page.mainFrame())).toBe('결제가 완료되었습니다');
    expect(await storedOrder(page)).toMatchObject({ paid: 64_000, months: 2 });
  });

  it('closes the window when the shopper presses Back, and says where the order is', async (test) => {
    const page = await visit(pc, test);
    await page.getByRole('link', { name: /예가체프 1kg/ }).click();
    await page.getByRole('link', { name: '바로 구매' }).click();
    await page.getByRole('checkbox', { name: /결제에 동의합니다/ }).check();
    await inWindow(page).check();
    await pay(page).click();
    await window(page).waitFor();
    await page.goBack();
    await page.getByRole('status').getByText('주문 내역을 확인').waitFor();
    expect(await window(page).count()).toBe(0);
    await page.getByRole('link', { name: '주문 보기' }).click();
    await page.getByText('결제 확인 전', { exact: true }).waitFor();
    expect(await storedOrder(page)).toMatchObject({ paid: 0, held: 0 });
  });
});
