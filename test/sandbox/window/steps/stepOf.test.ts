import { fireEvent } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { open } from '../../openWindow.js';

test.each(['cultureland', 'smartculture', 'happymoney', 'booknlife'])(
  '`%s` accepts only the test voucher',
  async (pay_method) => {
    const { window, outcomes, press, agree } = open({ pay_method });
    await agree();
    const number = window.getByLabelText(/^상품권 번호/);
    fireEvent.change(number, { target: { value: '1234567812345678' } });
    await press('다음');
    expect(outcomes).toEqual([]);
    window.getByText('테스트 상품권 번호 16자리를 입력해 주세요.');
    await press('테스트 값 채우기');
    await press('다음');
    expect(outcomes).toEqual([{ approve: {} }]);
  },
);

test.each([
  ['kakaopay', '카카오페이'],
  ['samsung', '삼성페이'],
  ['naverpay', '네이버페이'],
  ['applepay', '애플페이'],
  ['ssgpay', 'SSG페이'],
  ['payco', '페이코'],
  ['tosspay', '토스페이'],
  ['lpay', 'L.페이'],
  ['chai', '차이'],
])('`%s` opens %s directly, without a choice of cards', async (pay_method, name) => {
  const { window, outcomes, press, agree } = open({ pay_method });
  window.getByRole('dialog', { name: `테스트 결제창 – ${name}` });
  window.getByText(`다음을 누르면 ${name} 앱이나 화면이 열립니다.`);
  expect(window.queryByRole('button', { name: '신한카드' })).toBeNull();
  await press('다음');
  expect(outcomes).toEqual([]);
  await agree();
  await press('다음');
  expect(outcomes).toEqual([{ approve: {} }]);
});
