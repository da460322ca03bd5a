import type { Meta } from '@storybook/react-vite';
import { cardIssuers, payMethods } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'easyPay' } };
export default meta;

const easyPays = { name: /간편결제|asy pay/ };

/** By default, the window for a card also offers easy pays, above and below the cards. */
export const Offered: CheckoutStory = {
  args: { easyPay: true },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getAllByRole('group', easyPays)).toHaveLength(2);
    await choose(window, payMethods.naverpay);
    await confirm(window);
    await expect(await sentParams(story)).not.toHaveProperty('bypass');
  },
};

/** The window offers only cards. The easy-pay buttons are hidden. */
export const NotOffered: CheckoutStory = {
  args: { easyPay: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryAllByRole('group', easyPays)).toHaveLength(0);
    await choose(window, cardIssuers.hana);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'noeasypay',
      P_RESERVED: 'noeasypay=Y',
    });
  },
};

/** A phone reads a different parameter. Both parameters are always sent. */
export const NotOfferedOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { easyPay: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryAllByRole('group', easyPays)).toHaveLength(0);
    await choose(window, cardIssuers.hana);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass.P_RESERVED', 'noeasypay=Y');
  },
};

/**
 * The window offers only cards, and card points. The tokens of both options are in one `bypass`,
 * for PC and phone.
 */
export const NotOfferedWithCardPoints: CheckoutStory = {
  args: { easyPay: false, cardPoints: true },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryAllByRole('group', easyPays)).toHaveLength(0);
    await choose(window, cardIssuers.hana);
    await expect(window.getByRole('checkbox', { name: /보유 포인트|my points/ })).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'noeasypay:CARDPOINT',
      P_RESERVED: 'noeasypay=Y&cp_yn=Y',
    });
  },
};
