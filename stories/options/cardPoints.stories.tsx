import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cardPoints' } };
export default meta;

const usePoints = { name: /^(보유 포인트 사용|Use my points)$/ };

/** Once a card is chosen its points may pay a part. */
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

/** A phone reads another parameter, of which both are always sent. */
export const OnAPhone: CheckoutStory = { ...onPhone, ...Offered };

/** With a card chosen on your page a phone needs another token, `dcp_yn=Y`. */
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
