import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/에스크로 · escrow',
  id: 'options-escrow',
  parameters: { option: 'escrow' },
};
export default meta;

/**
 * Escrow (에스크로): the gateway holds the money until the shopper confirms the delivery. The
 * window explains this and asks for an additional agreement. Needs a contract. The minimum amount
 * is 500 won.
 *
 * 구매자가 구매를 확정할 때까지 PG가 대금을 보관합니다. 결제창이 이를 안내하고 동의를 한 번 더
 * 받습니다. 에스크로 계약이 필요하며 최소 금액은 500원입니다.
 */
export const WithEscrow: CheckoutStory = {
  name: '에스크로 결제 · With escrow (구매안전 안전결제 safe payment)',
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
