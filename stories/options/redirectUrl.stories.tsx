import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/결제 후 돌아올 주소 · redirectUrl (m_redirect_url)',
  id: 'options-redirecturl',
  parameters: { option: 'redirectUrl' },
};
export default meta;

/**
 * A phone leaves the page for the payment and returns to this address. A path is resolved against
 * the current page. Nothing changes in the window.
 */
export const Path: CheckoutStory = {
  ...onPhone,
  name: '휴대폰 · On a phone',
  args: { redirectUrl: '/orders/done' },
  parameters: {
    docs: phoneDocs,
    sends: { m_redirect_url: expect.stringMatching(/^https?:\/\/[^/]+\/orders\/done$/) },
    gives: /\/orders\/done\?imp_uid=/,
  },
};

/**
 * On a PC, the shopper stays on the page. The address is sent but not used. Nothing changes in the
 * window.
 */
export const OnAPc: CheckoutStory = {
  name: 'PC에서는 쓰이지 않음 · Not used on a PC',
  args: { redirectUrl: 'https://shop.example/orders/done' },
  parameters: { sends: { m_redirect_url: 'https://shop.example/orders/done' } },
};
