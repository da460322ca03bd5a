import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';
import type { Check } from '../support/window/endState.js';
import { windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title:
    '옵션 · Options/현금영수증 · cashReceipt (no_receipt, va_receipt, bank_receipt, vbank_receipt)',
  id: 'options-cashreceipt',
  parameters: { option: 'cashReceipt' },
};
export default meta;

const receipt = { role: 'radiogroup', ko: '현금영수증', en: 'Cash receipt' } as const;
const payingBanks = { role: 'group', ko: '출금은행', en: 'Your bank' } as const;
const depositBanks = { role: 'group', ko: '입금은행', en: 'Bank for the deposit' } as const;

const offersNoReceipt: Check = (story) =>
  expect(windowOf(story).queryByRole('radiogroup')).toBeNull();

/**
 * The window for a bank transfer offers a cash receipt (현금영수증), for a tax deduction or as
 * proof of expense.
 *
 * 계좌이체 결제창에서 소득공제나 지출증빙용 현금영수증을 신청할 수 있습니다.
 */
export const ForATransfer: CheckoutStory = {
  name: '계좌이체 · Bank transfer',
  args: { method: 'trans', cashReceipt: true },
  parameters: {
    shows: receipt,
    check: (story) => expect(windowOf(story).getAllByRole('radio')).toHaveLength(3),
    omits: ['bypass'],
  },
};

/**
 * The window offers no cash receipt. The sales slip of a transfer or a virtual account then does
 * not show the value-added tax separately. If `order.vat` is set, the developer's console prints a
 * warning.
 *
 * 현금영수증을 신청할 수 없습니다. 이때 계좌이체와 가상계좌의 매출전표에 부가세가 따로 나오지
 * 않으므로, `order.vat`가 있으면 개발자 콘솔에 경고가 나옵니다.
 */
export const NotForATransfer: CheckoutStory = {
  name: '계좌이체, 발급 안 함 · Bank transfer without a receipt',
  args: { method: 'trans', cashReceipt: false },
  parameters: {
    shows: payingBanks,
    check: offersNoReceipt,
    sends: { bypass: { acceptmethod: 'no_receipt', P_RESERVED: 'bank_receipt=N' } },
  },
};

/** The same on a phone. */
export const NotForATransferOnAPhone: CheckoutStory = {
  ...NotForATransfer,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * A virtual account on a PC: the window offers no cash receipt.
 *
 * PC의 가상계좌 결제창에서 현금영수증을 신청할 수 없습니다.
 */
export const NotForAVirtualAccount: CheckoutStory = {
  name: '가상계좌, 발급 안 함 · Virtual account without a receipt',
  args: { method: 'vbank', cashReceipt: false },
  parameters: {
    shows: depositBanks,
    check: offersNoReceipt,
    sends: {
      bypass: {
        acceptmethod: 'no_receipt:--va_receipt',
        P_RESERVED: 'vbank_receipt=N&bank_receipt=N',
      },
    },
  },
};

/**
 * On a phone, a virtual account offers a cash receipt only with `true`.
 *
 * 휴대폰의 가상계좌는 `true`일 때만 현금영수증을 신청할 수 있습니다.
 */
export const ForAVirtualAccountOnAPhone: CheckoutStory = {
  ...onPhone,
  name: '가상계좌, 휴대폰 · Virtual account on a phone',
  args: { method: 'vbank', cashReceipt: true },
  parameters: {
    docs: phoneDocs,
    shows: receipt,
    sends: { bypass: { P_RESERVED: 'vbank_receipt=Y' } },
  },
};
