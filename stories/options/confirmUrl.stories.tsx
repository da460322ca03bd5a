import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/승인 전 확인 주소 · confirmUrl (confirm_url)',
  id: 'options-confirmurl',
  parameters: { option: 'confirmUrl' },
};
export default meta;

/**
 * The gateway sends a request to this address before it approves the payment. Any response other
 * than status 200 declines the payment. PortOne support must enable it. The address comes from the
 * browser, so do not rely on it. Nothing changes in the window.
 */
export const BeforeApproval: CheckoutStory = {
  name: '승인 전에 묻기 · Before approval',
  args: { confirmUrl: 'https://shop.example/confirm' },
  parameters: { sends: { confirm_url: 'https://shop.example/confirm' } },
};
