import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '결제수단 · Methods/실시간 계좌이체 · Bank transfer (trans)',
  id: 'methods-bank-transfer',
  parameters: { option: 'method' },
};
export default meta;

/**
 * Bank transfer (실시간 계좌이체): the shopper chooses the bank to pay from, and can ask for a cash
 * receipt. Then the page or app of the bank opens, and the money is transferred at once. The
 * minimum amount is 150 won.
 *
 * 구매자가 출금할 은행을 고르고 현금영수증을 신청할 수 있습니다. 이어서 은행 화면이나 앱이 열리고
 * 바로 이체됩니다. 최소 금액은 150원입니다.
 */
export const BankTransfer: CheckoutStory = {
  name: '은행 고르기 · Choice of the bank',
  args: { method: 'trans' },
  parameters: {
    shows: { role: 'group', ko: '출금은행', en: 'Your bank' },
    sends: { pay_method: 'trans' },
  },
};
