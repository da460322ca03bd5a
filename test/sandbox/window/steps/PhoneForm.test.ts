import { fireEvent } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { open } from '../../openWindow.js';

const phone = { mobile: true };

test.each([
  [true, '디지털 콘텐츠'],
  [false, '실물 상품'],
])('a phone payment with `digital: %s` shows %s', (digital, goods) => {
  expect(open({ pay_method: 'phone', digital }).window.queryByText(goods)).not.toBeNull();
});

test('a phone payment asks for carrier, number, birth date and code', async () => {
  const { window, outcomes, press, agree, root } = open({ pay_method: 'phone' });
  await agree();
  await press('다음');
  expect(root.activeElement).toBe(window.getByLabelText('SKT'));
  window.getByText('통신사를 선택해 주세요.');
  await userEvent.click(window.getByLabelText('알뜰폰'));
  const type = (label: RegExp, value: string) =>
    fireEvent.change(window.getByLabelText(label), { target: { value } });
  type(/^휴대폰번호/, '01000000000');
  type(/^생년월일/, '900101');
  type(/^인증번호/, '123456');
  await press('다음');
  window.getByText('테스트 인증번호를 입력해 주세요.');
  expect(outcomes).toEqual([]);
  type(/^인증번호/, '000000');
  await press('다음');
  expect(outcomes).toEqual([{ approve: {} }]);
});

test('a phone payment succeeds with the test values', async () => {
  const { outcomes, press, agree } = open({ pay_method: 'phone' }, phone);
  await press('테스트 값 채우기');
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: {} }]);
});
