import type { BillingKey, Client, PaidPayment, Payment, Schedule } from 'react-inicis/server';
import { banks } from 'react-inicis/server';
import { expectTypeOf } from 'vitest';
import { order } from '../sampleOrder.js';

declare const client: Client;

const target = { impUid: 'imp_1', checksum: 32000, reason: '단순 변심' };
const scheduleAt = new Date();

// A partial refund or a full refund, with the checksum and tax parts.
export const part = client.payments.cancel({ ...target, amount: 2000 });
export const all = client.payments.cancel({ ...target, full: true });
export const zeroRated = client.payments.cancel({ ...target, full: true, taxFree: 0, vat: 0 });
export const toAccount = client.payments.cancel({
  ...target,
  full: true,
  refundTo: { bankCode: banks.shinhan.code, number: '110123456789', holder: '홍길동' },
});

// A list is an async iterable, and yields the same type as `get`.
export async function listed() {
  for await (const payment of client.payments.list({ from: scheduleAt })) {
    expectTypeOf(payment).toEqualTypeOf<Payment>();
  }
  for await (const key of client.billingKeys.list(['card_1'])) {
    expectTypeOf(key).toEqualTypeOf<BillingKey>();
  }
}

// A failed charge rejects, so the result is a paid payment.
export const charged: Promise<PaidPayment> = client.billing.charge('card_1', order);
export const once: Promise<PaidPayment> = client.billing.onetime(
  { number: '1234-1234-1234-1234', expiry: '2027-04' },
  { ...order, pg: 'html5_inicis.INIBillTst' },
);

// Some of the schedules, or explicitly all of them.
export const later: Promise<Schedule[]> = client.billing.schedule('card_1', [
  { ...order, scheduleAt },
]);
export const some = client.billing.unschedule('card_1', ['order_1']);
export const every = client.billing.unschedule('card_1', 'all');
