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

/** The window names this easy pay and says what its app will ask; there is no card to choose. */
const goesStraightThere: CheckoutStory['play'] = async (story) => {
  const { ko, en } = payMethods[story.args.method ?? 'card'];
  const window = await openWindow(story);
  await expect(window.getByText(new RegExp(`${ko} 앱이나 화면|page of ${en}`))).toBeVisible();
  await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
  await confirm(window);
  await expect(await sentParams(story)).toHaveProperty('pay_method', story.args.method);
};

/** 카카오페이, with its own button: no grid of cards, straight to its app or page. */
export const KakaoPay: CheckoutStory = {
  args: { method: 'kakaopay', children: '카카오페이로 결제하기' },
  play: goesStraightThere,
};

/** The same on a phone. */
export const KakaoPayOnAPhone: CheckoutStory = { ...onPhone, ...KakaoPay };

/** 네이버페이. */
export const NaverPay: CheckoutStory = { args: { method: 'naverpay' }, play: goesStraightThere };

/** 삼성페이. */
export const SamsungPay: CheckoutStory = { args: { method: 'samsung' }, play: goesStraightThere };

/** 애플페이: in Safari, with cards of Hyundai only, and never for a billing key. */
export const ApplePay: CheckoutStory = { args: { method: 'applepay' }, play: goesStraightThere };

/** 토스페이. */
export const TossPay: CheckoutStory = { args: { method: 'tosspay' }, play: goesStraightThere };

/** 페이코. */
export const Payco: CheckoutStory = { args: { method: 'payco' }, play: goesStraightThere };

/** L.페이. */
export const LPay: CheckoutStory = { args: { method: 'lpay' }, play: goesStraightThere };

/** SSG페이. */
export const SsgPay: CheckoutStory = { args: { method: 'ssgpay' }, play: goesStraightThere };

/** 차이: only older contracts have it. */
export const Chai: CheckoutStory = { args: { method: 'chai' }, play: goesStraightThere };
