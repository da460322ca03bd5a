import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { close, open } from '../../openWindow.js';

const pc = { mobile: false };
const phone = { mobile: true };

test('shows seller, goods and amount', () => {
  const { window } = open({ amount: 1004 });
  window.getByText('리액트 상점');
  window.getByText('원두 1kg');
  expect(window.getAllByText('1,004원')).toHaveLength(2);
});

test('continues only when all terms are agreed to and a method is chosen, and says what is missing', async () => {
  const { outcomes, button, press, agree, window } = open();
  const next = button('다음');
  const reason = () => window.getByText(/주세요\.$/).textContent;
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(next.getAttribute('aria-describedby')).toBe('reason');
  expect(reason()).toBe('약관에 모두 동의해 주세요. 결제수단을 선택해 주세요.');
  await agree();
  expect(reason()).toBe('결제수단을 선택해 주세요.');
  await press('다음');
  await press('신한카드');
  await userEvent.click(window.getByLabelText('전자금융거래 이용약관 동의'));
  await press('다음');
  expect(outcomes).toEqual([]);
  await agree();
  expect(next.getAttribute('aria-disabled')).toBe('false');
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '366', quota: 0 } }]);
});

test('"agree to all" checks and unchecks the three agreements', async () => {
  const { window, agree } = open();
  const checks = () => window.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked);
  await agree();
  expect(checks()).toEqual([true, true, true, true]);
  await agree();
  expect(checks()).toEqual([false, false, false, false]);
});

test('the decline button ends the window as declined', async () => {
  const { outcomes, press } = open();
  await press('승인 거절로 끝내기');
  expect(outcomes).toEqual(['decline']);
});

test('the language button changes all texts at once', async () => {
  const { window, press, root } = open();
  await press('English');
  expect(window.getByRole('dialog').lang).toBe('en');
  window.getByRole('button', { name: 'Shinhan' });
  expect(window.getAllByText('₩64,000')).toHaveLength(2);
  const korean = root.querySelectorAll('[lang="ko"]');
  for (const element of korean) element.remove();
  expect(root.textContent?.replace(/리액트 상점|원두/g, '')).not.toMatch(/[가-힣]/);
});

test('a button shows the text of the terms', async () => {
  const { window, press } = open();
  expect(window.queryByText(/^테스트용 문구/)).toBeNull();
  await press('약관보기');
  expect(window.getAllByText(/^테스트용 문구/)).toHaveLength(3);
  close();
  const mobile = open({}, { mobile: true });
  await mobile.press('전자금융거래 이용약관 보기');
  expect(mobile.window.getAllByText(/^테스트용 문구/)).toHaveLength(1);
});

test('on a phone the terms collapse when all are checked, and keep the focus', async () => {
  const { window, press, agree, root } = open({}, { mobile: true });
  await userEvent.click(window.getByLabelText('전자금융거래 이용약관 동의'));
  await userEvent.click(window.getByLabelText('개인정보의 수집 및 이용안내 동의'));
  await userEvent.click(window.getByLabelText('개인정보 제공 및 위탁안내 동의'));
  expect(window.getAllByRole('checkbox')).toHaveLength(1);
  expect(root.activeElement).toBe(window.getByLabelText('전체동의'));
  await press('약관 펼치기');
  expect(window.getAllByRole('checkbox')).toHaveLength(4);
  await agree();
  await agree();
  expect(window.getAllByRole('checkbox')).toHaveLength(1);
});

test('a service period is shown; a phone also says that there is no period', () => {
  const period = { from: '20261201', to: '20271130' };
  for (const device of [pc, phone])
    expect(open({ period }, device).window.queryByText('2026.12.01 ~ 2027.11.30')).not.toBeNull();
  expect(open().window.queryByText('제공기간')).toBeNull();
  expect(open({}, phone).window.queryByText('별도 제공 기간 없음')).not.toBeNull();
});

test('the tax amounts of the request are shown, even when they are 0', () => {
  const { window } = open({ tax_free: 0, vat_amount: 5818 });
  expect(window.getByText('면세금액').nextSibling?.textContent).toBe('0원');
  expect(window.getByText('부가세').nextSibling?.textContent).toBe('5,818원');
  expect(open().window.queryByText('부가세')).toBeNull();
});

test('escrow needs one more agreement and explains it', async () => {
  const { window, outcomes, press, agree } = open({ escrow: true });
  window.getByText(/^에스크로 결제입니다/);
  await press('현대카드');
  for (const name of ['전자금융거래 이용약관', '개인정보의 수집 및 이용안내'])
    await userEvent.click(window.getByLabelText(`${name} 동의`));
  await userEvent.click(window.getByLabelText('개인정보 제공 및 위탁안내 동의'));
  await press('다음');
  expect(outcomes).toEqual([]);
  await agree();
  await press('다음');
  expect(outcomes).toHaveLength(1);
  expect(open().window.queryByText(/에스크로/)).toBeNull();
});

test.each([
  ['en', 'ko', 'en'],
  ['ko', 'en', 'ko'],
  ['zh', 'en', 'en'],
  [undefined, 'en', 'en'],
] as const)(
  'a window with `language` %s in a session in %s opens in %s',
  (language, locale, lang) => {
    const params = language ? { language } : {};
    expect(open(params, { locale }).window.getByRole('dialog').lang).toBe(lang);
  },
);

test('every English window has no Korean text', () => {
  const methods = ['card', 'trans', 'vbank', 'phone', 'kakaopay', 'cultureland'];
  for (const pay_method of methods) {
    const { root } = open(
      {
        pay_method,
        name: 'Coffee',
        buyer_name: 'Hong',
        escrow: true,
        tax_free: 0,
        digital: true,
      },
      { locale: 'en', seller: 'Shop' },
    );
    for (const element of root.querySelectorAll('[lang="ko"], style')) element.remove();
    expect(root.textContent).not.toMatch(/[가-힣]/);
  }
});

test('the name of the window is reported, and again after a change of the language', async () => {
  const names: string[][] = [];
  const { press } = open({}, pc, (...name) => names.push(name));
  await press('English');
  expect(names).toEqual([
    ['테스트 결제창 – 신용카드', 'ko'],
    ['Test payment window – Credit card', 'en'],
  ]);
});
