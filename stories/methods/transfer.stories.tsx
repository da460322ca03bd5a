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
 * 실시간 계좌이체: the shopper chooses the bank to pay from, and can ask for a cash receipt. Then the page
 * or app of the bank opens, and the money is transferred at once. The minimum amount is 150 won.
 */
export const BankTransfer: CheckoutStory = {
  name: '은행 고르기 · Choice of the bank',
  args: { method: 'trans' },
  parameters: {
    shows: { role: 'group', ko: '출금은행', en: 'Your bank' },
    sends: { pay_method: 'trans' },
  },
};
