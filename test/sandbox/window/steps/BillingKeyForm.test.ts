import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { open } from '../../openWindow.js';

test('a billing-key window shows an error at each missing field, in both languages', async () => {
  const { window, outcomes, press, agree, root } = open({ customer_uid: 'customer_1' });
  await agree();
  expect(window.queryByText('카드번호 16자리를 입력해 주세요.')).toBeNull();
  await press('확인');
  expect(outcomes).toEqual([]);
  window.getByText('카드번호 16자리를 입력해 주세요.');
  const first = window.getByLabelText('카드번호 1번째 4자리');
  expect(root.activeElement).toBe(first);
  expect(first.getAttribute('aria-describedby')).toBe('number-error');
  await press('English');
  window.getByText('Enter the 16 digits of the card.');
  expect(window.queryByRole('button', { name: 'Kakao Pay' })).toBeNull();
  expect(window.queryByText('Installments')).toBeNull();
});

test('a billing-key window ends with the typed card number', async () => {
  const { window, outcomes, press, agree, root } = open({ customer_uid: 'customer_1' });
  const year = String(new Date().getFullYear() + 2);
  const type = (label: string, value: string) =>
    fireEvent.change(window.getByLabelText(label), { target: { value } });
  type('카드번호 1번째 4자리', '4000');
  expect(root.activeElement).toBe(window.getByLabelText('카드번호 2번째 4자리'));
  type('카드번호 2번째 4자리', '0000-');
  type('카드번호 3번째 4자리', '0000');
  type('카드번호 4번째 4자리', '0009');
  await userEvent.selectOptions(window.getByLabelText('유효기간 월'), '08');
  await userEvent.selectOptions(window.getByLabelText('유효기간 년'), year);
  type('비밀번호 앞 2자리', '12');
  type('생년월일 6자리 (예: 900101)', '900101');
  await press('확인');
  expect(outcomes).toEqual([]);
  await agree();
  await press('확인');
  expect(outcomes).toEqual([{ approve: { cardNumber: testCards.declining } }]);
});

test('a pasted card number fills all four boxes', () => {
  const { window } = open({ customer_uid: 'customer_1' });
  const boxes = window.getAllByLabelText<HTMLInputElement>(/^카드번호 \d번째/);
  fireEvent.change(window.getByLabelText('카드번호 1번째 4자리'), {
    target: { value: '4000-0000-0000-0001' },
  });
  expect(boxes.map(({ value }) => value)).toEqual(['4000', '0000', '0000', '0001']);
});

test('a company is asked for its business number instead of a date of birth', async () => {
  const { window } = open({ customer_uid: 'customer_1' });
  await userEvent.click(window.getByLabelText('법인'));
  window.getByLabelText('사업자등록번호 10자리 숫자');
  expect(window.queryByLabelText(/^생년월일/)).toBeNull();
});

test('the test values register a card after the five agreements', async () => {
  const { window, outcomes, press, agree } = open({ customer_uid: 'customer_1', amount: 0 });
  expect(window.getAllByRole('checkbox')).toHaveLength(6);
  expect(window.queryByText(/등록이 거절되는 카드: 4000-0000-0000-0009/)).not.toBeNull();
  await press('테스트 값 채우기');
  await agree();
  await press('확인');
  expect(outcomes).toEqual([{ approve: { cardNumber: testCards.approving } }]);
});

test.each([
  ['a phone shows the short form for 01', true, '01', true],
  ['a PC shows the full form', false, '01', false],
  ['a phone shows the full form for another value', true, '02', false],
])('`authtype`: %s', async (_, mobile, authtype, short) => {
  const bypass = { inicis: { authtype } };
  const { window, outcomes, press, agree } = open({ customer_uid: 'card_1', bypass }, { mobile });
  expect(window.queryByLabelText(/^비밀번호/) === null).toBe(short);
  expect(window.queryByRole('radiogroup', { name: '카드구분' }) === null).toBe(short);
  fireEvent.change(window.getByLabelText('카드번호 1번째 4자리'), {
    target: { value: testCards.approving },
  });
  await userEvent.selectOptions(window.getByLabelText('유효기간 월'), '08');
  const year = String(new Date().getFullYear() + 2);
  await userEvent.selectOptions(window.getByLabelText('유효기간 년'), year);
  fireEvent.change(window.getByLabelText(/^생년월일/), { target: { value: '900101' } });
  await agree();
  await press('확인');
  expect(outcomes).toEqual(short ? [{ approve: { cardNumber: testCards.approving } }] : []);
});
