import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../../openWindow.js';

const phone = { mobile: true };

test('installments are a lump sum and the months of `card_quota`', async () => {
  const { window, outcomes, press, agree } = open({ display: { card_quota: [3, 6] } });
  await agree();
  await press('현대카드');
  const select = window.getByLabelText<HTMLSelectElement>('할부선택');
  expect([...select.options].map(({ text }) => text)).toEqual(['일시불', '3개월', '6개월']);
  await userEvent.selectOptions(select, '6개월');
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '367', quota: 6 } }]);
});

test('below 50,000 won the window shows only a lump sum, without a list', async () => {
  const { window, press } = open({ amount: 49_999, display: { card_quota: [3] } });
  await press('현대카드');
  expect(window.queryByRole('combobox')).toBeNull();
  window.getByText('일시불');
});

test('an easy pay is approved without a card and without installments', async () => {
  const { window, outcomes, press, agree } = open();
  await press('신한카드');
  await press('카카오페이');
  expect(window.queryByRole('combobox')).toBeNull();
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { easyPay: 'kakaopay' } }]);
});

test('`noeasypay` removes the easy pays and keeps the cards', () => {
  const { window } = open({ bypass: { acceptmethod: 'noeasypay' } });
  expect(window.queryByRole('button', { name: '카카오페이' })).toBeNull();
  expect(window.queryByRole('button', { name: '페이코' })).toBeNull();
  expect(window.queryByRole('group', { name: '그외 간편결제' })).toBeNull();
  window.getByRole('button', { name: '신한카드' });
});

test('one cell opens the list of the other card companies', async () => {
  const { window, outcomes, press, agree } = open();
  expect(window.queryByRole('button', { name: '우리카드' })).toBeNull();
  await press('그외카드');
  await press('우리카드');
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '041', quota: 0 } }]);
});

test('a choice of another company closes the list, and its cell names the company and has the focus', async () => {
  const { window, outcomes, press, agree, root } = open();
  await press('그외카드');
  await press('우리카드');
  expect(window.queryByRole('group', { name: '그외카드' })).toBeNull();
  const cell = window.getByRole('button', { name: '그외카드: 우리카드' });
  expect(cell.getAttribute('aria-pressed')).toBe('true');
  expect(root.activeElement).toBe(cell);
  await press('현대카드');
  window.getByRole('button', { name: '그외카드' });
  await press('그외카드');
  await press('우리카드');
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '041', quota: 0 } }]);
});

test('a company that is not in the table is shown as chosen', async () => {
  const { button, press } = open({ card: { detail: [{ card_code: '10001', enabled: true }] } });
  await press('그외카드');
  await press('10001');
  expect(button('그외카드: 10001').getAttribute('aria-pressed')).toBe('true');
  await press('그외카드: 10001');
  expect(button('10001').getAttribute('aria-pressed')).toBe('true');
});

test('the window says that no card can be chosen when `card.detail` enables none', () => {
  const { window } = open({ card: { detail: [{ card_code: '*', enabled: false }] } });
  expect(window.queryByText(/선택할 수 있는 카드가 없습니다/)).not.toBeNull();
});

test.each([
  [64_000, '3개월', 3],
  [40_000, '일시불', 0],
])('`card.direct` of %i won skips the grid: %s', async (amount, shown, quota) => {
  const { window, outcomes, press, agree } = open({
    amount,
    card: { direct: { code: '367', quota: 3 } },
  });
  expect(window.queryByRole('button', { name: '신한카드' })).toBeNull();
  window.getByText('현대카드');
  window.getByText(shown);
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '367', quota } }]);
});

test('on a phone a tap on a company opens the next page, which gets the focus', async () => {
  const { window, outcomes, press, agree, root } = open({}, { mobile: true });
  expect(window.queryByRole('button', { name: '다음' })).toBeNull();
  await press('신한카드');
  expect(window.queryByRole('button', { name: '현대카드' })).toBeNull();
  expect(root.activeElement?.getAttribute('aria-label')).toBe('선택한 결제수단');
  await press('카드 재선택');
  await press('현대카드');
  await userEvent.selectOptions(window.getByLabelText('할부선택'), '3개월');
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: { cardCode: '367', quota: 3 } }]);
});

test('on a phone the second page has a cancel button', async () => {
  const { outcomes, press } = open({}, { mobile: true });
  await press('신한카드');
  await press('취소');
  expect(outcomes).toEqual(['cancel']);
});

test('on a phone the second page shows the e-mail address of the shopper', async () => {
  const { window, press } = open({ buyer_email: 'hong@example.kr' }, phone);
  await press('현대카드');
  expect(window.getByLabelText<HTMLInputElement>('이메일').value).toBe('hong@example.kr');
  const without = open({}, phone);
  await without.press('현대카드');
  expect(without.window.getByLabelText<HTMLInputElement>('이메일').value).toBe('');
});
