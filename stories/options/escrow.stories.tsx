import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { windowOf } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/에스크로 · escrow',
  id: 'options-escrow',
  parameters: { option: 'escrow' },
};
export default meta;

/**
 * 에스크로: the gateway holds the money until the shopper confirms the delivery. The window explains
 * this and asks for an additional agreement. Needs a contract. The minimum amount is 500 won.
 */
export const WithEscrow: CheckoutStory = {
  name: '에스크로 결제 · With escrow',
  args: { escrow: true, channelKey: 'channel-key-escrow' },
  parameters: {
    shows: {
      ko: '에스크로 결제입니다. 상품을 받고 구매를 확정할 때까지 결제 대금을 보관합니다.',
      en: 'Escrow: your money is kept until you have received and confirmed the goods.',
    },
    check: (story) =>
      expect(
        windowOf(story).getByRole('checkbox', { name: /에스크로 이용안내|Escrow/ }),
      ).toBeVisible(),
    sends: { escrow: true },
  },
};

/** The same on a phone. */
export const WithEscrowOnAPhone: CheckoutStory = {
  ...WithEscrow,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};
