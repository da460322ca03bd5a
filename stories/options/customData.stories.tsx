import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/추가 데이터 · customData (custom_data)',
  id: 'options-customdata',
  parameters: { option: 'customData' },
};
export default meta;

/**
 * Your own data as JSON. The REST API returns it as a string. Nothing changes in the window.
 *
 * 상점이 정한 데이터를 JSON으로 보냅니다. REST API는 문자열로 돌려줍니다. 결제창은 달라지지
 * 않습니다.
 */
export const Cart: CheckoutStory = {
  name: '장바구니 · Cart (메모 메타데이터 metadata)',
  args: { customData: { cart: [7, 9], gift: true } },
  parameters: { sends: { custom_data: { cart: [7, 9], gift: true } } },
};
