import type { Meta } from '@storybook/react-vite';
import { payMethods } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: 'Easy pay',
  parameters: { option: 'method' },
};
export default meta;

/** Checks that the window shows only this easy pay and a text about its app, and no cards. */
const showsOnlyThisEasyPay: CheckoutStory['play'] = async (story) => {
  const { ko, en } = payMethods[story.args.method ?? 'card'];
  const window = await openWindow(story);
  await expect(window.getByText(new RegExp(`${ko} 앱이나 화면|page of ${en}`))).toBeVisible();
  await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
  await confirm(window);
  await expect(await sentParams(story)).toHaveProperty('pay_method', story.args.method);
};

/**
 * 카카오페이, with a separate button on the page. The window shows no cards and continues to the app or
 * page of Kakao Pay.
 */
export const KakaoPay: CheckoutStory = {
  args: { method: 'kakaopay', children: '카카오페이로 결제하기' },
  play: showsOnlyThisEasyPay,
};

/** The same on a phone. */
export const KakaoPayOnAPhone: CheckoutStory = { ...onPhone, ...KakaoPay };

/** 네이버페이. */
export const NaverPay: CheckoutStory = { args: { method: 'naverpay' }, play: showsOnlyThisEasyPay };

/** 삼성페이. */
export const SamsungPay: CheckoutStory = {
  args: { method: 'samsung' },
  play: showsOnlyThisEasyPay,
};

/** 애플페이: only in Safari, only with Hyundai cards, and not for a billing key. */
export const ApplePay: CheckoutStory = { args: { method: 'applepay' }, play: showsOnlyThisEasyPay };

/** 토스페이. */
export const TossPay: CheckoutStory = { args: { method: 'tosspay' }, play: showsOnlyThisEasyPay };

/** 페이코. */
export const Payco: CheckoutStory = { args: { method: 'payco' }, play: showsOnlyThisEasyPay };

/** L.페이. */
export const LPay: CheckoutStory = { args: { method: 'lpay' }, play: showsOnlyThisEasyPay };

/** SSG페이. */
export const SsgPay: CheckoutStory = { args: { method: 'ssgpay' }, play: showsOnlyThisEasyPay };

/** 차이: only for older contracts. */
export const Chai: CheckoutStory = { args: { method: 'chai' }, play: showsOnlyThisEasyPay };
