import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RequestPayParams } from '../../../../src/core/wire.js';
import { open } from '../../openWindow.js';

test.each([
  ['2026-12-23 23:59', undefined],
  ['2026-11-30 23:59', '20261130'],
  ['2026-11-30 23:59', '2026-11-30'],
  ['2026-11-30 18:00', '202611301800'],
  ['2026-11-30 18:00', '2026-11-30 18:00:00'],
])('a virtual account is due until %s with `vbank_due` %s', async (due, given) => {
  const params = { pay_method: 'vbank', ...(given && { vbank_due: given }) };
  const { window, outcomes, press, agree } = open(params);
  window.getByText(`${due}까지`);
  window.getByText('홍길동');
  await agree();
  window.getByText('은행을 선택해 주세요.');
  await press('신한은행');
  await press('다음');
  expect(outcomes).toEqual([{ approve: { bankCode: '088' } }]);
});

test('a bank transfer asks for the bank of the shopper', async () => {
  const { window, outcomes, press, agree } = open({ pay_method: 'trans' });
  window.getByRole('group', { name: '출금은행' });
  await agree();
  await press('토스뱅크');
  await press('다음');
  expect(outcomes).toEqual([{ approve: { bankCode: '092' } }]);
});

test.each<[string, boolean, RequestPayParams['bypass'], boolean]>([
  ['trans', false, {}, true],
  ['vbank', false, {}, true],
  ['trans', false, { acceptmethod: 'no_receipt' }, false],
  ['vbank', false, { acceptmethod: 'SKIN(RED):no_receipt' }, false],
  ['vbank', false, { P_RESERVED: 'bank_receipt=N' }, true],
  ['trans', true, {}, true],
  ['trans', true, { P_RESERVED: 'bank_receipt=N' }, false],
  ['vbank', true, {}, false],
  ['vbank', true, { P_RESERVED: 'vbank_receipt=Y' }, true],
  ['vbank', false, { acceptmethod: '--va_receipt' }, false],
  ['vbank', false, { acceptmethod: 'no_receipt:--va_receipt' }, false],
  ['trans', false, { acceptmethod: '--va_receipt' }, true],
  ['vbank', true, { P_RESERVED: 'vbank_receipt=N&bank_receipt=N' }, false],
  ['vbank', true, { P_RESERVED: 'vbank_receipt=Y&vbank_receipt=N' }, false],
])('`%s` (mobile: %s) with %o offers a cash receipt: %s', (pay_method, mobile, bypass, offered) => {
  const params = bypass ? { pay_method, bypass } : { pay_method };
  const { window } = open(params, { mobile });
  expect(window.queryByRole('radiogroup', { name: '현금영수증' }) !== null).toBe(offered);
});

test('a cash receipt needs a phone number and names the missing field', async () => {
  const { window, outcomes, press, agree, root } = open({ pay_method: 'trans' });
  await press('신한은행');
  await agree();
  await userEvent.click(window.getByLabelText('소득공제'));
  window.getByText('필요한 정보를 입력해 주세요.');
  await press('다음');
  const number = window.getByLabelText(/^휴대폰번호/);
  expect(root.activeElement).toBe(number);
  expect(number.getAttribute('aria-describedby')).toBe('receipt-number-error');
  fireEvent.change(number, { target: { value: '010-0000-0000' } });
  await press('다음');
  expect(outcomes).toEqual([{ approve: { bankCode: '088', cashReceipt: 'income' } }]);
});

test('a company is asked for its business number', async () => {
  const { window, outcomes, press, agree } = open({ pay_method: 'vbank' });
  await press('신한은행');
  await agree();
  await userEvent.click(window.getByLabelText('지출증빙'));
  const number = window.getByLabelText(/^사업자번호/);
  fireEvent.change(number, { target: { value: '123456789' } });
  await press('다음');
  expect(outcomes).toEqual([]);
  fireEvent.change(number, { target: { value: '1234567890' } });
  await press('다음');
  expect(outcomes).toEqual([{ approve: { bankCode: '088', cashReceipt: 'expense' } }]);
});
