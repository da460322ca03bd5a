import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cardPoints' } };
export default meta;

const usePoints = { name: /^(보유 포인트 사용|Use my points)$/ };

/** After the shopper has chosen a card, a checkbox offers to pay a part with card points. */
export const Offered: CheckoutStory = {
  args: { cardPoints: true },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('checkbox', usePoints)).toBeNull();
    await choose(window, cardIssuers.shinhan);
    await userEvent.click(window.getByRole('checkbox', usePoints));
    await expect(window.getByRole('checkbox', usePoints)).toBeChecked();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'CARDPOINT',
      P_RESERVED: 'cp_yn=Y',
    });
  },
};

/** A phone reads a different parameter. Both parameters are always sent. */
export const OnAPhone: CheckoutStory = { ...onPhone, ...Offered };

/** If the card is chosen on your page, a phone needs a different token, `dcp_yn=Y`. */
export const DirectCardOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { cardPoints: true, directCard: { code: cardIssuers.shinhan.code, quota: 0 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('checkbox', usePoints)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'CARDPOINT',
      P_RESERVED: 'dcp_yn=Y',
    });
  },
};
