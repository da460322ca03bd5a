import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'escrow' } };
export default meta;

/**
 * 에스크로: the gateway holds the money until the shopper confirms the delivery. The window explains
 * this and asks for an additional agreement. Needs a contract. The minimum amount is 500 won.
 */
export const WithEscrow: CheckoutStory = {
  args: { escrow: true, channelKey: 'channel-key-escrow' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(
      window.getByText(/^(에스크로 결제입니다|Escrow: your money is kept)/),
    ).toBeVisible();
    await expect(window.getByRole('checkbox', { name: /에스크로 이용안내|Escrow/ })).toBeVisible();
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('escrow', true);
  },
};

/** The same on a phone. */
export const WithEscrowOnAPhone: CheckoutStory = { ...onPhone, ...WithEscrow };
