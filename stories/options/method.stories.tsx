import type { Meta } from '@storybook/react-vite';
import { banks, cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, fill, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'method' } };
export default meta;

/** Cards and easy pays in one window. */
export const Card: CheckoutStory = {
  args: { method: 'card' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('group', { name: /^(카드|Cards)$/ })).toBeVisible();
    await choose(window, cardIssuers.nh);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('pay_method', 'card');
  },
};

/** 실시간 계좌이체: the shopper's bank takes over, and the money moves at once. */
export const BankTransfer: CheckoutStory = {
  args: { method: 'trans' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('pay_method', 'trans');
  },
};

/** 가상계좌: the shopper chooses a bank and gets an account to send the money to. Nothing is paid yet. */
export const VirtualAccount: CheckoutStory = {
  args: { method: 'vbank' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('pay_method', 'vbank');
  },
};

/** 휴대폰 소액결제: on the phone bill. Which kind of goods must be said, because the fee depends on it. */
export const PhoneBill: CheckoutStory = {
  args: { method: 'phone', digital: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/통신사|carrier/)).toBeVisible();
    await fill(window);
    await confirm(window);
    await expect(await sent(story)).toMatchObject({ pay_method: 'phone', digital: false });
  },
};

/** An easy pay of its own button: the window goes straight to it. */
export const EasyPay: CheckoutStory = {
  args: { method: 'kakaopay', children: '카카오페이로 결제하기' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAccessibleName(/카카오페이|Kakao Pay/);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('pay_method', 'kakaopay');
  },
};

/** 문화상품권: paid with a voucher, from an account at its company. */
export const Voucher: CheckoutStory = {
  args: { method: 'cultureland' },
  play: async (story) => {
    const window = await openWindow(story);
    await fill(window);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('pay_method', 'cultureland');
  },
};
