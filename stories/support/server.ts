import type { LazyOrder, Order, Verify, VerifyBillingKey } from 'react-inicis';
import { PaymentError, verifyPayment, type Client } from 'react-inicis/server';
import { clientOf } from './storySandbox.js';

/** Part of a paid order that the server returns to the page. */
export interface PaidOrder {
  orderNo: string;
  amount: number;
  card: string | null;
  /** 0 is a lump sum. */
  months: number | null;
}

/** Part of a registered card that the server returns to the page. */
export interface RegisteredCard {
  card: string | null;
  number: string | null;
}

/** The server's own copy of every order: payments are compared with it. */
const orders = new Map<string, Order>();

/** Returns an order number without a payment: a number is paid once, and a story is tried often. */
export function unusedNumber(wanted: string): string {
  let number = wanted;
  for (let attempt = 2; clientOf(number); attempt += 1) number = `${wanted}-${attempt}`;
  return number;
}

/** Returns a function that creates the order on the click, as the server does. */
export function createOnClick(order: LazyOrder) {
  return async function createOrder(): Promise<Order> {
    const wanted = typeof order === 'function' ? await order() : order;
    const created = { ...wanted, merchantUid: unusedNumber(wanted.merchantUid) };
    orders.set(created.merchantUid, created);
    return created;
  };
}

/** Returns an order after the time that a call to the server would take. */
export async function fetchOrder(): Promise<Order> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { merchantUid: 'order_lazy', name: '오늘의 원두 200g', amount: 15_000 };
}

/** Answer of the server to `verifyAt`, without HTTP. */
export const verify: Verify<PaidOrder> = async (receipt) => {
  const { merchantUid, amount } = orders.get(receipt.merchantUid) ?? noSuchOrder();
  const terms = { merchantUid, amount };
  const payment = await verifyPayment(gatewayOf(merchantUid), receipt, terms, ['html5_inicis']);
  if ('awaiting' in payment) return payment;
  return { orderNo: merchantUid, amount, card: payment.cardName, months: payment.months };
};

/** Answer of the server about a registered card: read from the gateway, never from the page. */
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
