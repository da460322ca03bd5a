import { describe, expect, it } from 'vitest';
import {
  method,
  orders,
  pay,
  payByCard,
  pc,
  phone,
  registerCard,
  storefront,
  takeAccount,
  visit,
  window,
} from './storefrontBrowser.js';

describe.concurrent.each([
  ['a PC, by callback', pc],
  ['a phone, by redirect', phone],
])('the storefront on %s', (_, device) => {
  it('takes a card payment and shows the verified order', async (test) => {
    const page = await visit(device, test);
    await payByCard(page, { label: '12개월' });
    await orders(page).getByText('결제 완료').waitFor();
    await orders(page).getByText('신한카드 12개월').waitFor();
    expect(await orders(page).count()).toBe(1);
    await page.waitForURL(storefront);
    expect(await window(page).count()).toBe(0);
    expect(await pay(page).getAttribute('aria-disabled')).toBeNull();
  });

  it('issues a virtual account and shows the order as awaiting deposit', async (test) => {
    const page = await visit(device, test);
    await method(page, '가상계좌').check();
    await pay(page).click();
    await takeAccount(page);
    await orders(page).getByText('입금 대기').waitFor();
    await orders(page)
      .getByText(/신한은행 \d+ · .*까지 입금/)
      .waitFor();
  });

  it('registers a card', async (test) => {
    const page = await visit(device, test);
    await page.getByRole('button', { name: '카드 등록하기' }).click();
    await registerCard(page);
    await page.getByRole('alert').getByText('카드가 등록되었습니다.').waitFor();
    await page.getByText(/카드 \d{4}[\d*-]*\*{4}/).waitFor();
    await page.waitForURL(storefront);
  });

  it('refuses a tampered amount although the gateway took the money', async (test) => {
    const page = await visit(device, test, [/status of 409/]);
    await page.getByRole('checkbox', { name: /위조 테스트/ }).check();
    await payByCard(page);
    await page.getByRole('alert').getByText('결제는 접수되었고 확인이 필요합니다').waitFor();
    await orders(page).getByText('확인 필요').waitFor();
  });
});
