import type { LazyOrder, Order, Verify, VerifyBillingKey } from 'react-inicis';
import { PaymentError, verifyPayment, type Client } from 'react-inicis/server';
import { shopOfOrder } from './shop.js';

/** What the server shows of an order that was paid. */
export interface PaidOrder {
  orderNo: string;
  amount: number;
  card: string | null;
  /** 0 is a lump sum. */
  months: number | null;
}

/** What the server shows of a card that was registered. */
export interface RegisteredCard {
  card: string | null;
  number: string | null;
}

/** The server's own copy of every order: what it says is owed is what must be paid. */
const orders = new Map<string, Order>();

/** An order number that no payment has: one is paid once, and each try of a story gets its own. */
export function newNumber(wanted: string): string {
  let number = wanted;
  for (let again = 2; shopOfOrder(number); again += 1) number = `${wanted}-${again}`;
  return number;
}

/** The order as the server makes it when the shopper clicks. */
export function madeOnClick(order: LazyOrder) {
  return async function createOrder(): Promise<Order> {
    const wanted = typeof order === 'function' ? await order() : order;
    const created = { ...wanted, merchantUid: newNumber(wanted.merchantUid) };
    orders.set(created.merchantUid, created);
    return created;
  };
}

/** An order that the server makes, as a call to it would bring it. */
export async function orderOfServer(): Promise<Order> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { merchantUid: 'order_lazy', name: '오늘의 원두 200g', amount: 15_000 };
}

/** What the server answers to `verifyAt`, without the way over HTTP. */
export const verify: Verify<PaidOrder> = async (receipt) => {
  const { merchantUid, amount } = orders.get(receipt.merchantUid) ?? unknown();
  const terms = { merchantUid, amount };
  const payment = await verifyPayment(clientOf(merchantUid), receipt, terms, ['html5_inicis']);
  if ('awaiting' in payment) return payment;
  return { orderNo: merchantUid, amount, card: payment.cardName, months: payment.months };
};

/** Whether a card was registered: asked of the gateway, never of the page. */
export const verifyCard: VerifyBillingKey<RegisteredCard> = async ({ impUid, merchantUid }) => {
  const { payments } = clientOf(merchantUid);
  const payment = impUid === null ? await payments.find(merchantUid) : await payments.get(impUid);
  if (payment.customerUidUsage === 'issue' && payment.status === 'paid')
    return { card: payment.cardName, number: payment.cardNumber };
  throw new PaymentError('unverified', 'no card was registered');
};

const clientOf = (merchantUid: string): Client => (shopOfOrder(merchantUid) ?? unknown()).client;

function unknown(): never {
  throw new PaymentError('unpaid', 'there is no such order');
}
