import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { fetchOrder } from '../support/server.js';
import { choose, confirm, openWindow, sentParams, summaryValue } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'order' } };
export default meta;

/** The window shows the product's name and the amount in its summary. */
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
 * A function that gets the order on the click, usually from your own server. Until it has answered
 * the button says that it is preparing; the window then shows what the server said.
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

/** Some goods are free of tax (면세): the summary shows their part, and the tax within the rest. */
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
 * Zero rate (영세율), with a merchant id that is set to it: both 0, and both sent. **Cancel with the
 * very same amounts**, or the gateway cancels with others.
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

/** A phone shows the tax below the amount, in the header. */
export const ZeroRateOnAPhone: CheckoutStory = { ...onPhone, ...ZeroRate };
