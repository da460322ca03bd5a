import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, buttonsIn, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, title: 'Card', parameters: { option: 'method' } };
export default meta;

const { nh, woori, hyundai } = cardIssuers;

/**
 * The window has three columns: the method, the choice of a card company or an easy pay, and the
 * summary. The grid shows the most used card companies; 그외카드 opens the others. The minimum amount
 * is 100 won.
 */
export const Card: CheckoutStory = {
  args: { method: 'card' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(buttonsIn(window, /^(카드|Cards)$/)).toHaveLength(9);
    await choose(window, nh);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'card');
  },
};

/** The card companies that the shopper sees after a click on 그외카드 (“Other cards”). */
export const OtherCards: CheckoutStory = {
  args: { method: 'card' },
  play: async (story) => {
    const window = await openWindow(story);
    await userEvent.click(window.getByRole('button', { name: /^(그외카드|Other cards)$/ }));
    await expect(buttonsIn(window, /^(그외카드|Other cards)$/)).toHaveLength(13);
    await choose(window, woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'card');
  },
};

/**
 * On a phone, the window fills the page and has two pages. A tap on a card company opens the second
 * page, with the months and a field for the e-mail address.
 */
export const CardOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { method: 'card' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('button', { name: /^(다음|Next)$/ })).toBeNull();
    await choose(window, hyundai);
    await expect(window.getByRole('textbox', { name: /이메일|E-mail/ })).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'card');
  },
};
