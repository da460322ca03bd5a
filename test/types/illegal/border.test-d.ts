import { decodeCallback, decodeReturn, encodePayment, type Receipt } from 'react-inicis';
import { buyer, order } from '../sampleOrder.js';

// @ts-expect-error: an answer alone may not name its order; say which was asked for
export const whichOrder = (answer: unknown) => decodeCallback(answer);

// @ts-expect-error: most addresses are no return, and `null` says so
export const alwaysReturned: Receipt = decodeReturn('https://shop.example/');

// @ts-expect-error: a receipt carries no money, so none can be believed
export const amountOf = (receipt: Receipt) => receipt.amount;

// @ts-expect-error: nor does it say that anything was paid
export const statusOf = (receipt: Receipt) => receipt.status;

// @ts-expect-error: the browser may not have been told the gateway's number
export const impUidOf = (receipt: Receipt): string => receipt.impUid;

// @ts-expect-error: an encoder has no click to wait for, so the order must be at hand
export const lazyParams = encodePayment({ order: () => order, buyer, pg: 'html5_inicis' });

// @ts-expect-error: a default is a channel or an address, and not an option
export const defaultMethod = encodePayment({ order, buyer }, { method: 'vbank' });
