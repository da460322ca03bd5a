import { expect, test } from 'vitest';
import { returnUrl } from '../../../../src/sandbox/gateway/session/returnUrl.js';
import { card, gatewayWithShopper } from '../../gatewayWithShopper.js';

test.each([
  ['https://shop.example/done', 'https://shop.example/done?KEYS'],
  ['https://shop.example/done?', 'https://shop.example/done?KEYS'],
  ['https://shop.example/done?a=1', 'https://shop.example/done?a=1&KEYS'],
  ['https://shop.example/done?a=1&', 'https://shop.example/done?a=1&KEYS'],
  ['https://shop.example/done?a=1&b=2#result', 'https://shop.example/done?a=1&b=2&KEYS#result'],
  ['https://shop.example/#/done?c=3', 'https://shop.example/?KEYS#/done?c=3'],
  ['/done#a#b', '/done?KEYS#a#b'],
])('a phone returns to %s with the answer before the hash', (address, expected) => {
  const answer = {
    imp_uid: 'imp_1',
    merchant_uid: 'order 1',
    success: false,
    error_msg: '취소 & 끝',
  };
  const keys = `imp_uid=imp_1&merchant_uid=order%201&imp_success=false&error_msg=${encodeURIComponent('취소 & 끝')}`;
  expect(returnUrl(address, answer)).toBe(expected.replace('KEYS', keys));
});

test('the return URL of a success has no message', () => {
  const { returnUrl: url } = gatewayWithShopper().pay(card, 'approve', true);
  expect(url).toMatch(/&imp_uid=imp_\d{12}&merchant_uid=order_1&imp_success=true#result$/);
});
