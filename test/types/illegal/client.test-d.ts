import type { Client } from 'react-inicis/server';
import { order } from '../sampleOrder.js';

declare const client: Client;

const target = { impUid: 'imp_1', checksum: 32000, reason: '단순 변심' };
const { checksum: _, ...unchecked } = target;

// @ts-expect-error: `amount` or `full` is required: without both, the gateway refunds everything
export const noAmount = client.payments.cancel(target);

// @ts-expect-error: `full` and `amount` exclude each other
export const both = client.payments.cancel({ ...target, full: true, amount: 2000 });

// @ts-expect-error: `full` is `true` or absent
export const notFull = client.payments.cancel({ ...target, full: false });

// @ts-expect-error: without `checksum`, two simultaneous refunds could both succeed
export const noChecksum = client.payments.cancel({ ...unchecked, amount: 2000 });

export const halfAccount = client.payments.cancel({
  ...target,
  full: true,
  // @ts-expect-error: the gateway requires bank code, number and holder
  refundTo: { bankCode: '088', number: '110123456789' },
});

// @ts-expect-error: order numbers or `'all'` are required: without both, all schedules are cancelled
export const unnamed = client.billing.unschedule('card_1');

// @ts-expect-error: a time is a `Date`, not a number of seconds
export const seconds = client.billing.reschedule('order_1', 1_795_403_045);

// @ts-expect-error: the schema requires a name
export const nameless = client.billing.charge('card_1', { merchantUid: 'order_1', amount: 9900 });

// @ts-expect-error: a list is an async iterable that reads page by page
export const atOnce: Promise<unknown[]> = client.payments.list({ from: new Date() });

// @ts-expect-error: a card number is required
export const numberless = client.billing.onetime({ expiry: '2027-04' }, order);
