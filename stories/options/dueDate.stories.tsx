import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'dueDate' } };
export default meta;

/** Until when the money must arrive at the account. */
export const ADay: CheckoutStory = {
  args: { method: 'vbank', dueDate: '2030-12-31' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/2030/)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('vbank_due', '2030-12-31');
  },
};
