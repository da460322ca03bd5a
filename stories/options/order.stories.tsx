import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { inBoth, type Check } from '../support/window/endState.js';
import { fetchOrder } from '../support/server.js';
import { summaryValue, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/주문·금액·면세 · order (merchant_uid, name, amount, tax_free, vat_amount)',
  id: 'options-order',
  parameters: { option: 'order' },
};
export default meta;

/**
 * The summary in the window shows the product name and the amount.
 *
 * 결제창의 결제 내역에 상품명과 금액이 나옵니다.
 */
export const Order: CheckoutStory = {
  name: '상품과 금액 · Product and amount (주문번호 가격 price order number)',
  args: { order: { merchantUid: 'order_20261123', name: '콜롬비아 우일라 500g', amount: 38_000 } },
  parameters: {
    shows: { ko: '결제금액', en: 'Total' },
    check: async (story) => {
      const product = summaryValue(windowOf(story), '상품명', 'Product');
      await expect(product).toHaveTextContent('콜롬비아 우일라 500g');
      const total = summaryValue(windowOf(story), '결제금액', 'Total');
      await expect(total).toHaveTextContent('38,000');
    },
    sends: { merchant_uid: 'order_20261123', name: '콜롬비아 우일라 500g', amount: 38_000 },
  },
};

/**
 * A function that gets the order on the click, usually from your server. The button is busy until
 * the function resolves. Then the window shows the order of the server.
 *
 * 버튼을 누를 때 주문을 만드는 함수입니다. 보통 서버에 요청하며, 끝날 때까지 버튼은 처리 중이고
 * 이어서 서버가 만든 주문이 결제창에 나옵니다.
 */
export const Lazy: CheckoutStory = {
  name: '클릭할 때 만드는 주문 · Created on the click',
  args: { order: fetchOrder },
  parameters: { shows: inBoth('오늘의 원두 200g'), sends: { merchant_uid: 'order_lazy' } },
};

const tax =
  (taxFree: string, vat: string): Check =>
  async (story) => {
    const window = windowOf(story);
    await expect(summaryValue(window, '면세금액', 'Tax-free part')).toHaveTextContent(taxFree);
    await expect(summaryValue(window, '부가세', 'VAT')).toHaveTextContent(vat);
  };

/**
 * A part of the amount is tax-free (면세). The summary shows this part, and the value-added tax in
 * the rest.
 *
 * 금액 중 일부가 면세입니다. 결제 내역에 면세 금액과 나머지 금액의 부가세가 나옵니다.
 */
export const TaxFreePart: CheckoutStory = {
  name: '복합과세 · Tax-free part (부가세 세금 과세 VAT)',
  args: {
    order: {
      merchantUid: 'order_books',
      name: '드립백 10개와 커피 책',
      amount: 31_000,
      taxFree: 20_000,
      vat: 1_000,
    },
  },
  parameters: {
    shows: { ko: '면세금액', en: 'Tax-free part' },
    check: tax('20,000', '1,000'),
    sends: { tax_free: 20_000, vat_amount: 1_000 },
  },
};

/**
 * Zero-rated goods (영세율), with a MID (상점아이디) that is set up for them: `taxFree` and `vat`
 * are both 0, and both are sent. **Refund with the same values**, because the gateway otherwise
 * refunds with tax.
 *
 * 영세율로 설정된 상점아이디(MID)의 결제입니다. `taxFree`와 `vat`가 모두 0이고 둘 다 전송됩니다.
 * **환불할 때도 같은 값을 보내세요.** 그렇지 않으면 PG가 과세로 환불합니다.
 */
export const ZeroRate: CheckoutStory = {
  name: '영세율 · Zero-rated',
  args: {
    order: {
      merchantUid: 'order_export',
      name: '수출용 원두 1kg',
      amount: 1000,
      taxFree: 0,
      vat: 0,
    },
  },
  parameters: {
    shows: { ko: '부가세', en: 'VAT' },
    check: tax('0', '0'),
    sends: { tax_free: 0, vat_amount: 0 },
  },
};

/** A phone shows the tax in the header, below the amount. */
export const ZeroRateOnAPhone: CheckoutStory = {
  ...ZeroRate,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};
