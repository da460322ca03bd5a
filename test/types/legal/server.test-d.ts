import {
  createClient,
  createHandlers,
  memoryLedger,
  reconcile,
  verifyPayment,
  type BillingKey,
  type Client,
  type FailedPayment,
  type Payment,
  type VerifiedPayment,
} from 'react-inicis/server';
import { expectTypeOf } from 'vitest';
import { order, type Paid } from '../sampleOrder.js';

declare const client: Client;
interface ShopOrder {
  merchantUid: string;
  amount: number;
  userId: string;
}
declare const find: (merchantUid: string) => Promise<ShopOrder | null>;

// Only the API key and the secret are required.
export const shortest = createClient({ key: 'key', secret: 'secret' });

// The fields of a payment depend on its status.
export function when(payment: Payment) {
  if (payment.status === 'paid') expectTypeOf(payment.paidAt).toEqualTypeOf<Date | null>();
  if (payment.status === 'failed') expectTypeOf(payment.failedAt).toEqualTypeOf<Date | null>();
  if (payment.status === 'unknown') expectTypeOf(payment.gatewayStatus).toEqualTypeOf<string>();
}

// The result is a verified payment or an awaiting deposit.
export async function verified() {
  const receipt = { impUid: null, merchantUid: 'order_1' };
  const result = await verifyPayment(client, receipt, order, ['html5_inicis']);
  return 'awaiting' in result ? result.account.number : result.impUid;
}

// The order has your type, and `onPaid` is called with this order and the verified payment.
export const handlers = createHandlers({
  client,
  acceptedPgs: ['html5_inicis.MOIexample'],
  ledger: memoryLedger(),
  findOrder: find,
  authorize: async (_request, shopOrder) => shopOrder.userId !== '',
  onPaid: async (tx, payment, shopOrder) => {
    expectTypeOf(tx).toEqualTypeOf<Set<string>>();
    expectTypeOf(payment).toEqualTypeOf<VerifiedPayment>();
    expectTypeOf(shopOrder).toEqualTypeOf<ShopOrder>();
  },
  onRefunded: async (_tx, refund) => {
    expectTypeOf(refund.left).toEqualTypeOf<number>();
  },
  onAwaitingDeposit: async () => {},
  onReview: async (_tx, item, shopOrder) => {
    expectTypeOf(item.held).toEqualTypeOf<number>();
    expectTypeOf(shopOrder).toEqualTypeOf<ShopOrder | null>();
  },
  onBillingKeyIssued: async (_tx, billingKey, customerUid, shopOrder) => {
    expectTypeOf(billingKey).toEqualTypeOf<BillingKey>();
    expectTypeOf(customerUid).toEqualTypeOf<string>();
    expectTypeOf(shopOrder).toEqualTypeOf<ShopOrder>();
  },
  onScheduledChargeFailed: async (_tx, payment) => {
    expectTypeOf(payment).toEqualTypeOf<FailedPayment>();
  },
  show: async (shopOrder): Promise<Paid> => ({ orderNo: shopOrder.merchantUid }),
});

// Reconciles the payments until now that no webhook has reported.
export const missed = reconcile(handlers, { from: new Date() });

// The amounts of an order can have the types that databases return.
interface RowOrder {
  merchantUid: string;
  amount: string;
  taxFree: bigint;
  closed: boolean;
}
declare const findRow: (merchantUid: string) => Promise<RowOrder | null>;
export const handlersOnRows = createHandlers({
  client,
  acceptedPgs: ['html5_inicis'],
  ledger: memoryLedger(),
  findOrder: findRow,
  authorize: async () => true,
  onPaid: async (_tx, _payment, row) => {
    expectTypeOf(row.amount).toEqualTypeOf<string>();
  },
  onRefunded: async () => {},
  onAwaitingDeposit: async () => {},
  onReview: async (_tx, { kind }) => {
    expectTypeOf<'resolved'>().toExtend<typeof kind>();
  },
  show: async ({ closed }) => closed,
});
expectTypeOf(handlersOnRows.recheck('imp_123456789012')).resolves.toEqualTypeOf<
  'paid' | 'refunded' | 'review' | 'billingKeyIssued' | null
>();
