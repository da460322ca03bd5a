import { expect, test } from 'vitest';
import { returnUrlProblem } from '../../../../src/sandbox/http/pages/returnUrlProblem.js';

test.each([
  'https://shop.example/done?a=1#b',
  'http://localhost:3000/done',
  'myapp://payment/done',
  'kakaotalk://inappbrowser',
])('%s can be opened', (address) => {
  expect(returnUrlProblem(address)).toBeNull();
});

test.each([
  '{모바일에서 결제 완료 후 리디렉션 될 URL}',
  '/payments/complete',
  'shop.example/done',
  'https://',
  'javascript:alert(1)',
])('%s cannot be opened, and both texts name the option and the address', (address) => {
  const problem = returnUrlProblem(address);
  for (const text of [problem?.ko, problem?.en]) {
    expect(text).toContain('m_redirect_url');
    expect(text).toContain(address);
  }
});

test('a missing return URL is named', () => {
  for (const address of [undefined, ''])
    expect(returnUrlProblem(address)?.en).toContain('There is no m_redirect_url');
});
