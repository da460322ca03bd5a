import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cashReceipt' } };
export default meta;

const receipt = { name: /^(현금영수증|Cash receipt)$/ };

/**
 * The window for a bank transfer offers a cash receipt (현금영수증), for a tax deduction or as proof of
 * expense.
 */
export const ForATransfer: CheckoutStory = {
  args: { method: 'trans', cashReceipt: true },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('radiogroup', receipt)).toBeVisible();
    await expect(window.getAllByRole('radio')).toHaveLength(3);
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).not.toHaveProperty('bypass');
  },
};

/**
 * The window offers no cash receipt. The sales slip of a transfer or a virtual account then does
 * not show the value-added tax separately. If `order.vat` is set, the developer's console prints a
 * warning.
 */
export const NotForATransfer: CheckoutStory = {
  args: { method: 'trans', cashReceipt: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('radiogroup', receipt)).toBeNull();
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'no_receipt',
      P_RESERVED: 'bank_receipt=N',
    });
  },
};

/** The same on a phone. */
export const NotForATransferOnAPhone: CheckoutStory = { ...onPhone, ...NotForATransfer };

/** A virtual account on a PC: the window offers no cash receipt. */
export const NotForAVirtualAccount: CheckoutStory = {
  args: { method: 'vbank', cashReceipt: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('radiogroup', receipt)).toBeNull();
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'no_receipt:--va_receipt',
      P_RESERVED: 'vbank_receipt=N&bank_receipt=N',
    });
  },
};

/** On a phone, a virtual account offers a cash receipt only with `true`. */
export const ForAVirtualAccountOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { method: 'vbank', cashReceipt: true },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('radiogroup', receipt)).toBeVisible();
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      P_RESERVED: 'vbank_receipt=Y',
    });
  },
};
