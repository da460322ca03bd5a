import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, buttonsIn, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, title: 'Card', parameters: { option: 'method' } };
export default meta;

const { nh, woori, hyundai } = cardIssuers;

/**
 * Card companies and easy pays in one window, in three columns: the method, what is asked, what is
 * paid. The usual companies stand in the grid, the rest behind 그외카드. From 100 won.
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

/** The companies behind 그외카드, "other cards". */
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
 * A phone's window fills the page and has two steps: a tap on a company goes on to the months. It
 * asks there for an e-mail address, too.
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
