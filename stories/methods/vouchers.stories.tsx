import type { Meta } from '@storybook/react-vite';
import { payMethods } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import {
  confirm,
  either,
  fillTestValues,
  openWindow,
  sentParams,
} from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: 'Vouchers',
  parameters: { option: 'method' },
};
export default meta;

/**
 * Checks that the title of the window is the name of the voucher, and that the window asks for its
 * number.
 */
const asksForVoucherNumber: CheckoutStory['play'] = async (story) => {
  const { method = 'card' } = story.args;
  const window = await openWindow(story);
  await expect(window.getByRole('heading', { level: 1 })).toHaveTextContent(
    either(payMethods[method]),
  );
  await expect(window.getByRole('textbox', { name: /상품권 번호|Voucher number/ })).toBeVisible();
  await fillTestValues(window);
  await confirm(window);
  await expect(await sentParams(story)).toHaveProperty('pay_method', method);
};

/**
 * 문화상품권 of Cultureland. The window asks for a number of 16 digits; the real window may ask for a
 * login instead.
 */
export const Cultureland: CheckoutStory = {
  args: { method: 'cultureland' },
  play: asksForVoucherNumber,
};

/** 스마트문상. */
export const SmartCulture: CheckoutStory = {
  args: { method: 'smartculture' },
  play: asksForVoucherNumber,
};

/** 해피머니. */
export const HappyMoney: CheckoutStory = {
  args: { method: 'happymoney' },
  play: asksForVoucherNumber,
};

/** 도서문화상품권. */
export const BookAndLife: CheckoutStory = {
  args: { method: 'booknlife' },
  play: asksForVoucherNumber,
};
