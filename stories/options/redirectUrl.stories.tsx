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
  title: '옵션 · Options/돌아올 주소(리다이렉트) · redirectUrl (m_redirect_url)',
  id: 'options-redirecturl',
  parameters: { option: 'redirectUrl' },
};
export default meta;

/**
 * A phone leaves the page for the payment and returns to this address. A path is resolved against
 * the current page. Nothing changes in the window.
 *
 * 휴대폰은 결제하러 화면을 떠났다가 이 주소로 돌아옵니다. 경로만 적으면 지금 화면을 기준으로
 * 합니다. 결제창은 달라지지 않습니다.
 */
export const Path: CheckoutStory = {
  ...onPhone,
  name: '휴대폰 · On a phone (모바일 mobile)',
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
 *
 * PC에서는 화면을 떠나지 않으므로 주소가 전송되기만 하고 쓰이지 않습니다. 결제창은 달라지지
 * 않습니다.
 */
export const OnAPc: CheckoutStory = {
  name: 'PC에서는 쓰이지 않음 · Not used on a PC',
  args: { redirectUrl: 'https://shop.example/orders/done' },
  parameters: { sends: { m_redirect_url: 'https://shop.example/orders/done' } },
};
