import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, resultPanel, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: 'Virtual account',
  parameters: { option: 'method' },
};
export default meta;

const bankList = { name: /^(입금은행|Bank for the deposit)$/ };

/**
 * 가상계좌: the shopper chooses a bank and gets a virtual account with a due date for the deposit.
 * Nothing is paid yet: `onAwaitingDeposit` is called with the virtual account, and `onPaid` is not
 * called.
 */
export const VirtualAccount: CheckoutStory = {
  args: { method: 'vbank' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('group', bankList)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'vbank');
    await expect(resultPanel(story)).toHaveTextContent('"awaiting": "deposit"');
  },
};

/** On a phone, the page that the shopper returns to shows the virtual account. */
export const VirtualAccountOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { method: 'vbank' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('group', bankList)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'vbank');
    await expect(story.canvas.getByRole('status')).toHaveTextContent(
      /우리은행 \d+로 입금해 주세요/,
    );
  },
};
