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
 *
 * PG가 결제를 승인하기 전에 이 주소로 요청을 보냅니다. 응답이 200이 아니면 승인하지 않습니다.
 * 포트원 고객센터에서 먼저 켜야 합니다. 브라우저가 보내는 주소이므로 그대로 믿으면 안 됩니다.
 * 결제창은 달라지지 않습니다.
 */
export const BeforeApproval: CheckoutStory = {
  name: '승인 전에 묻기 · Before approval',
  args: { confirmUrl: 'https://shop.example/confirm' },
  parameters: { sends: { confirm_url: 'https://shop.example/confirm' } },
};
