import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '결제수단 · Methods/가상계좌 · Virtual account (vbank)',
  id: 'methods-virtual-account',
  parameters: { option: 'method' },
};
export default meta;

/**
 * Virtual account (가상계좌): the shopper chooses a bank and gets a virtual account with a due date
 * for the deposit. Nothing is paid yet: `onAwaitingDeposit` is called with the virtual account, and
 * `onPaid` is not called.
 *
 * 구매자가 은행을 고르면 입금기한이 있는 가상계좌가 나옵니다. 아직 결제된 것이 아니므로 `onPaid`
 * 대신 `onAwaitingDeposit`이 가상계좌와 함께 호출됩니다.
 */
export const VirtualAccount: CheckoutStory = {
  name: '은행 고르기 · Choice of the bank (무통장입금 deposit)',
  args: { method: 'vbank' },
  parameters: {
    shows: { role: 'group', ko: '입금은행', en: 'Bank for the deposit' },
    check: (story) => choose(windowOf(story), banks.woori),
    sends: { pay_method: 'vbank' },
    gives: '"awaiting": "deposit"',
  },
};

/** On a phone, the page that the shopper returns to shows the virtual account. */
export const VirtualAccountOnAPhone: CheckoutStory = {
  ...VirtualAccount,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
  parameters: { ...VirtualAccount.parameters, gives: /우리은행 \d+ 계좌로 입금해 주세요/ },
};
