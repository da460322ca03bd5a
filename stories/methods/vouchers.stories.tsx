import type { Meta } from '@storybook/react-vite';
import { payMethods, type PayMethod } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { EndState } from '../support/window/endState.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '결제수단 · Methods/상품권 · Vouchers (cultureland, smartculture, happymoney, booknlife)',
  id: 'methods-vouchers',
  parameters: { option: 'method' },
};
export default meta;

/** The title of the window is the name of the voucher, and the window asks for its number. */
const only = (method: PayMethod): EndState => ({
  shows: { role: 'heading', ...payMethods[method] },
  check: (story) =>
    expect(
      windowOf(story).getByRole('textbox', { name: /상품권 번호|Voucher number/ }),
    ).toBeVisible(),
  sends: { pay_method: method },
});

/**
 * Culture vouchers of Cultureland (컬쳐랜드). The window asks for a number of 16 digits; the real
 * window may ask for a login instead.
 *
 * 컬쳐랜드 문화상품권입니다. 테스트 결제창은 16자리 번호를 묻고, 실제 결제창은 로그인을 요청하기도
 * 합니다.
 */
export const Cultureland: CheckoutStory = {
  name: '컬쳐랜드 문화상품권 · Cultureland (기프트카드 gift card voucher)',
  args: { method: 'cultureland' },
  parameters: only('cultureland'),
};

/**
 * The window for Smart Culture vouchers (스마트문상).
 *
 * 스마트문상으로 결제하는 창입니다.
 */
export const SmartCulture: CheckoutStory = {
  name: '스마트문상 · Smart Culture',
  args: { method: 'smartculture' },
  parameters: only('smartculture'),
};

/**
 * The window for Happy Money vouchers (해피머니).
 *
 * 해피머니로 결제하는 창입니다.
 */
export const HappyMoney: CheckoutStory = {
  name: '해피머니 · Happy Money',
  args: { method: 'happymoney' },
  parameters: only('happymoney'),
};

/**
 * The window for Book & Life vouchers (도서문화상품권).
 *
 * 도서문화상품권으로 결제하는 창입니다.
 */
export const BookAndLife: CheckoutStory = {
  name: '도서문화상품권 · Book & Life',
  args: { method: 'booknlife' },
  parameters: only('booknlife'),
};
