import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: 'Bank transfer',
  parameters: { option: 'method' },
};
export default meta;

/**
 * 실시간 계좌이체: the shopper chooses the bank that the money leaves, and may ask for a cash receipt;
 * the bank's own page or app takes over, and the money moves at once. From 150 won.
 */
export const BankTransfer: CheckoutStory = {
  args: { method: 'trans' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('group', { name: /^(출금은행|Your bank)$/ })).toBeVisible();
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'trans');
  },
};
