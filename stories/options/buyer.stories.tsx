import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'buyer' } };
export default meta;

/**
 * The window for a virtual account shows the buyer's name as the depositor. Only the phone number
 * is required.
 */
export const Buyer: CheckoutStory = {
  args: {
    method: 'vbank',
    buyer: {
      name: '김하늘',
      tel: '010-9876-5432',
      email: 'haneul@example.com',
      address: '서울특별시 종로구 사직로 161',
      postcode: '03045',
    },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText('김하늘')).toBeVisible();
    await choose(window, banks.kb);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      buyer_name: '김하늘',
      buyer_tel: '010-9876-5432',
      buyer_email: 'haneul@example.com',
      buyer_addr: '서울특별시 종로구 사직로 161',
      buyer_postcode: '03045',
    });
  },
};

/** With only the phone number, which is the minimum, the window shows 구매자 instead of a name. */
export const TelOnly: CheckoutStory = {
  args: { method: 'vbank', buyer: { tel: '010-9876-5432' } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(구매자|Buyer)$/)).toBeVisible();
    await choose(window, banks.hana);
    await confirm(window);
    await expect(await sentParams(story)).not.toHaveProperty('buyer_name');
  },
};
