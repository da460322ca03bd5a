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
 * 실시간 계좌이체: the shopper chooses the bank to pay from, and can ask for a cash receipt. Then the page
 * or app of the bank opens, and the money is transferred at once. The minimum amount is 150 won.
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
