import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { confirm, fillTestValues, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: 'Phone bill',
  parameters: { option: 'digital' },
};
export default meta;

/**
 * 휴대폰 소액결제: the window asks for carrier, phone number, date of birth and the code of a text
 * message. `digital: false` means physical goods (실물 상품). The value is required, because the fee
 * depends on it. The minimum amount is 300 won.
 */
export const RealGoods: CheckoutStory = {
  args: { method: 'phone', digital: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(통신사|Carrier)$/)).toBeVisible();
    await expect(window.getByText(/^(실물 상품|Physical goods)$/)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({ pay_method: 'phone', digital: false });
  },
};

/** `digital: true` means digital content (디지털 콘텐츠), such as music, e-books or game money. */
export const DigitalContent: CheckoutStory = {
  args: {
    order: { merchantUid: 'order_ebook', name: '전자책: 커피 내리는 법', amount: 12_000 },
    method: 'phone',
    digital: true,
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(디지털 콘텐츠|Digital content)$/)).toBeVisible();
    await fillTestValues(window);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({ pay_method: 'phone', digital: true });
  },
};

/** The same form on a phone. */
export const DigitalContentOnAPhone: CheckoutStory = { ...onPhone, ...DigitalContent };
