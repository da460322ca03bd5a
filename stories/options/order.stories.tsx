import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { fetchOrder } from '../support/server.js';
import { choose, confirm, openWindow, sentParams, summaryValue } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'order' } };
export default meta;

/** The summary in the window shows the product name and the amount. */
export const Order: CheckoutStory = {
  args: { order: { merchantUid: 'order_20261123', name: '콜롬비아 우일라 500g', amount: 38_000 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '상품명', 'Product')).toHaveTextContent(
      '콜롬비아 우일라 500g',
    );
    await expect(summaryValue(window, '결제금액', 'Total')).toHaveTextContent('38,000');
    await choose(window, cardIssuers.kb);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      merchant_uid: 'order_20261123',
      name: '콜롬비아 우일라 500g',
      amount: 38_000,
    });
  },
};

/**
 * A function that gets the order on the click, usually from your server. The button is busy until
 * the function resolves. Then the window shows the order of the server.
 */
export const Lazy: CheckoutStory = {
  args: { order: fetchOrder },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText('오늘의 원두 200g')).toBeVisible();
    await choose(window, cardIssuers.lotte);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('merchant_uid', 'order_lazy');
  },
};

/**
 * A part of the amount is tax-free (면세). The summary shows this part, and the value-added tax in
 * the rest.
 */
export const TaxFreePart: CheckoutStory = {
  args: {
    order: {
      merchantUid: 'order_books',
      name: '드립백 10개와 커피 책',
      amount: 31_000,
      taxFree: 20_000,
      vat: 1_000,
    },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '면세금액', 'Tax-free part')).toHaveTextContent('20,000');
    await expect(summaryValue(window, '부가세', 'VAT')).toHaveTextContent('1,000');
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({ tax_free: 20_000, vat_amount: 1_000 });
  },
};

/**
 * Zero-rated goods (영세율), with a MID (상점아이디) that is set up for them: `taxFree` and `vat` are both
 * 0, and both are sent. **Refund with the same values**, because the gateway otherwise refunds with
 * tax.
 */
export const ZeroRate: CheckoutStory = {
  args: {
    order: {
      merchantUid: 'order_export',
      name: '수출용 원두 1kg',
      amount: 1000,
      taxFree: 0,
      vat: 0,
    },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '면세금액', 'Tax-free part')).toHaveTextContent('0');
    await expect(summaryValue(window, '부가세', 'VAT')).toHaveTextContent('0');
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({ tax_free: 0, vat_amount: 0 });
  },
};

/** A phone shows the tax in the header, below the amount. */
export const ZeroRateOnAPhone: CheckoutStory = { ...onPhone, ...ZeroRate };
