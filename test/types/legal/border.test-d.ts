import {
  decodeCallback,
  decodeReturn,
  encodeBillingKey,
  encodePayment,
  type Receipt,
  type RequestPayParams,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { buyer, order } from '../sampleOrder.js';

// The parameters have the wire names, for developers who call the script themselves.
export const params: RequestPayParams = encodePayment({ order, buyer, pg: 'html5_inicis' });

// The second argument contains the settings that a provider would contain.
export const paramsByDefault = encodePayment({ order, buyer }, { channelKey: 'channel-key-1' });

// A billing key has a separate encoder.
export const billingParams: RequestPayParams = encodeBillingKey(
  { customerUid: 'customer_1', order: { merchantUid: 'order_1', name: '정기구독' } },
  { pg: 'html5_inicis', redirectUrl: undefined },
);

// An answer of any shape is decoded to a receipt or throws an error.
export const receiptOf = (answer: unknown): Receipt =>
  decodeCallback(answer, { merchantUid: order.merchantUid });

// The result is null for an address that is not a return.
export const returned = expectTypeOf(decodeReturn).returns.toEqualTypeOf<Receipt | null>();

// A receipt may have no payment id of the gateway, and never has an amount.
export const receiptHolds = expectTypeOf<Receipt>().toEqualTypeOf<{
  impUid: string | null;
  merchantUid: string;
}>();
