import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/고객 ID · customerId (customer_id)',
  id: 'options-customerid',
  parameters: { option: 'customerId' },
};
export default meta;

/**
 * Your id of the shopper. Nothing changes in the window.
 *
 * 상점이 쓰는 회원 ID입니다. 결제창은 달라지지 않습니다.
 */
export const Member: CheckoutStory = {
  name: '회원 · Member',
  args: { customerId: 'member_7' },
  parameters: { sends: { customer_id: 'member_7' } },
};
