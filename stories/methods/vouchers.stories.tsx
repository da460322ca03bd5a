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

/** The window is named after the voucher and asks for its number. */
const asksForItsNumber: CheckoutStory['play'] = async (story) => {
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

/** 문화상품권 of Cultureland: a number of 16 digits; the real window may ask for a login instead. */
export const Cultureland: CheckoutStory = {
  args: { method: 'cultureland' },
  play: asksForItsNumber,
};

/** 스마트문상. */
export const SmartCulture: CheckoutStory = {
  args: { method: 'smartculture' },
  play: asksForItsNumber,
};

/** 해피머니. */
export const HappyMoney: CheckoutStory = { args: { method: 'happymoney' }, play: asksForItsNumber };

/** 도서문화상품권. */
export const BookAndLife: CheckoutStory = { args: { method: 'booknlife' }, play: asksForItsNumber };
