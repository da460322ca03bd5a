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

// The parameters are the gateway's own names, for whoever calls the script alone.
export const params: RequestPayParams = encodePayment({ order, buyer, pg: 'html5_inicis' });

// A second argument says what a provider would say.
export const paramsByDefault = encodePayment({ order, buyer }, { channelKey: 'channel-key-1' });

// A billing key has an encoder of its own.
export const billingParams: RequestPayParams = encodeBillingKey(
  { customerUid: 'customer_1', order: { merchantUid: 'order_1', name: '정기구독' } },
  { pg: 'html5_inicis', redirectUrl: undefined },
);

// An answer of any shape is decoded to a receipt, or thrown.
export const receiptOf = (answer: unknown): Receipt =>
  decodeCallback(answer, { merchantUid: order.merchantUid });

// An address may be none of ours.
export const returned = expectTypeOf(decodeReturn).returns.toEqualTypeOf<Receipt | null>();

// The receipt may lack the gateway's number, and never carries money.
export const receiptHolds = expectTypeOf<Receipt>().toEqualTypeOf<{
  impUid: string | null;
  merchantUid: string;
}>();
