import type { LazyOrder, Order, Verify, VerifyBillingKey } from 'react-inicis';
import { PaymentError, verifyPayment, type Client } from 'react-inicis/server';
import { clientOf } from './storySandbox.js';

/** Data of a paid order that the server returns to the page. */
export interface PaidOrder {
  orderNo: string;
  amount: number;
  card: string | null;
  /** Chosen number of months; 0 is a lump sum. */
  months: number | null;
}

/** Data of a registered card that the server returns to the page. */
export interface RegisteredCard {
  card: string | null;
  number: string | null;
}

/** Orders on the server. Each payment is compared with its order. */
const orders = new Map<string, Order>();

/**
 * Returns an order number without a payment, because a number can be paid only once and a story
 * runs often.
 */
export function unusedNumber(wanted: string): string {
  let number = wanted;
  for (let attempt = 2; clientOf(number); attempt += 1) number = `${wanted}-${attempt}`;
  return number;
}

/** Returns a function that creates the order on the click, as a server does. */
export function createOnClick(order: LazyOrder) {
  return async function createOrder(): Promise<Order> {
    const wanted = typeof order === 'function' ? await order() : order;
    const created = { ...wanted, merchantUid: unusedNumber(wanted.merchantUid) };
    orders.set(created.merchantUid, created);
    return created;
  };
}

/** Returns an order after the delay of a request to a server. */
export async function fetchOrder(): Promise<Order> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { merchantUid: 'order_lazy', name: '오늘의 원두 200g', amount: 15_000 };
}

/** Verifies a payment as the server behind `verifyAt` does, without HTTP. */
export const verify: Verify<PaidOrder> = async (receipt) => {
  const { merchantUid, amount } = orders.get(receipt.merchantUid) ?? noSuchOrder();
  const terms = { merchantUid, amount };
  const payment = await verifyPayment(gatewayOf(merchantUid), receipt, terms, ['html5_inicis']);
  if ('awaiting' in payment) return payment;
  return { orderNo: merchantUid, amount, card: payment.cardName, months: payment.months };
};

/**
 * Verifies a registered card as the server does. Reads the card from the gateway, never from the
 * page.
 */
export const verifyCard: VerifyBillingKey<RegisteredCard> = async ({ impUid, merchantUid }) => {
  const { payments } = gatewayOf(merchantUid);
  const payment = impUid === null ? await payments.find(merchantUid) : await payments.get(impUid);
  if (payment.customerUidUsage === 'issue' && payment.status === 'paid')
    return { card: payment.cardName, number: payment.cardNumber };
  throw new PaymentError('unverified', 'no card was registered');
};

const gatewayOf = (merchantUid: string): Client => clientOf(merchantUid) ?? noSuchOrder();

function noSuchOrder(): never {
  throw new PaymentError('unpaid', 'there is no such order');
}
