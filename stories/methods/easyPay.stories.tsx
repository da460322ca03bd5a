import type { Meta } from '@storybook/react-vite';
import { payMethods, type PayMethod } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { EndState } from '../support/endState.js';
import { windowOf } from '../support/windowActions.js';

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
 * 카카오페이, with a separate button on the page. The window shows no cards and continues to the app or
 * page of Kakao Pay.
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

/** 네이버페이. */
export const NaverPay: CheckoutStory = {
  name: '네이버페이 · Naver Pay',
  args: { method: 'naverpay' },
  parameters: only('naverpay'),
};

/** 삼성페이. */
export const SamsungPay: CheckoutStory = {
  name: '삼성페이 · Samsung Pay',
  args: { method: 'samsung' },
  parameters: only('samsung'),
};

/** 애플페이: only in Safari, only with Hyundai cards, and not for a billing key. */
export const ApplePay: CheckoutStory = {
  name: '애플페이 · Apple Pay',
  args: { method: 'applepay' },
  parameters: only('applepay'),
};

/** 토스페이. */
export const TossPay: CheckoutStory = {
  name: '토스페이 · Toss Pay',
  args: { method: 'tosspay' },
  parameters: only('tosspay'),
};

/** 페이코. */
export const Payco: CheckoutStory = {
  name: '페이코 · Payco',
  args: { method: 'payco' },
  parameters: only('payco'),
};

/** L.페이. */
export const LPay: CheckoutStory = {
  name: 'L.페이 · L.PAY',
  args: { method: 'lpay' },
  parameters: only('lpay'),
};

/** SSG페이. */
export const SsgPay: CheckoutStory = {
  name: 'SSG페이 · SSG PAY',
  args: { method: 'ssgpay' },
  parameters: only('ssgpay'),
};

/** 차이: only for older contracts. */
export const Chai: CheckoutStory = {
  name: '차이 · Chai',
  args: { method: 'chai' },
  parameters: only('chai'),
};
