import type { Meta } from '@storybook/react-vite';
import { payMethods, type PayMethod } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { EndState } from '../support/window/endState.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title:
    '결제수단 · Methods/간편결제 · Easy pay (kakaopay, naverpay, samsung, applepay, tosspay, payco, lpay, ssgpay, chai)',
  id: 'methods-easy-pay',
  parameters: { option: 'method' },
};
export default meta;

/** The window shows only this easy pay and a text about its app, and no cards. */
function only(method: PayMethod): EndState {
  const { ko, en } = payMethods[method];
  return {
    shows: {
      ko: `다음을 누르면 ${ko} 앱이나 화면이 열립니다.`,
      en: `Next opens the app or page of ${en}.`,
    },
    check: (story) =>
      expect(windowOf(story).queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull(),
    sends: { pay_method: method },
  };
}

/**
 * Kakao Pay (카카오페이), with a separate button on the page. The window shows no cards and
 * continues to the app or page of Kakao Pay.
 *
 * 쇼핑몰 화면에 카카오페이 버튼을 따로 둔 경우입니다. 결제창은 카드사 목록 없이 바로 카카오페이
 * 앱이나 화면으로 넘어갑니다.
 */
export const KakaoPay: CheckoutStory = {
  name: '카카오페이 · Kakao Pay',
  args: { method: 'kakaopay', children: '카카오페이로 결제하기' },
  parameters: only('kakaopay'),
};

/** The same on a phone. */
export const KakaoPayOnAPhone: CheckoutStory = {
  ...KakaoPay,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * The window for Naver Pay (네이버페이) only.
 *
 * 네이버페이로 바로 여는 결제창입니다.
 */
export const NaverPay: CheckoutStory = {
  name: '네이버페이 · Naver Pay',
  args: { method: 'naverpay' },
  parameters: only('naverpay'),
};

/**
 * The window for Samsung Pay (삼성페이) only.
 *
 * 삼성페이로 바로 여는 결제창입니다.
 */
export const SamsungPay: CheckoutStory = {
  name: '삼성페이 · Samsung Pay',
  args: { method: 'samsung' },
  parameters: only('samsung'),
};

/**
 * The window for Apple Pay (애플페이) only. It needs Safari and a Hyundai card, and cannot register
 * a billing key.
 *
 * 애플페이로 바로 여는 결제창입니다. Safari와 현대카드에서만 쓸 수 있고, 빌링키에는 쓸 수 없습니다.
 */
export const ApplePay: CheckoutStory = {
  name: '애플페이 · Apple Pay',
  args: { method: 'applepay' },
  parameters: only('applepay'),
};

/**
 * The window for Toss Pay (토스페이) only.
 *
 * 토스페이로 바로 여는 결제창입니다.
 */
export const TossPay: CheckoutStory = {
  name: '토스페이 · Toss Pay',
  args: { method: 'tosspay' },
  parameters: only('tosspay'),
};

/**
 * The window for Payco (페이코) only.
 *
 * 페이코로 바로 여는 결제창입니다.
 */
export const Payco: CheckoutStory = {
  name: '페이코 · Payco',
  args: { method: 'payco' },
  parameters: only('payco'),
};

/**
 * The window for L.PAY (L.페이) only.
 *
 * L.페이로 바로 여는 결제창입니다.
 */
export const LPay: CheckoutStory = {
  name: 'L.페이 · L.PAY',
  args: { method: 'lpay' },
  parameters: only('lpay'),
};

/**
 * The window for SSG PAY (SSG페이) only.
 *
 * SSG페이로 바로 여는 결제창입니다.
 */
export const SsgPay: CheckoutStory = {
  name: 'SSG페이 · SSG PAY',
  args: { method: 'ssgpay' },
  parameters: only('ssgpay'),
};

/**
 * The window for Chai (차이) only. Only older contracts have it.
 *
 * 차이로 바로 여는 결제창입니다. 예전에 계약한 상점만 쓸 수 있습니다.
 */
export const Chai: CheckoutStory = {
  name: '차이 · Chai',
  args: { method: 'chai' },
  parameters: only('chai'),
};
