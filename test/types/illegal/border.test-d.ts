import { decodeCallback, decodeReturn, encodePayment, type Receipt } from 'react-inicis';
import { buyer, order } from '../sampleOrder.js';

// @ts-expect-error: the order is required, because an answer may lack the order number
export const whichOrder = (answer: unknown) => decodeCallback(answer);

// @ts-expect-error: the result is `null` for an address that is not a return
export const alwaysReturned: Receipt = decodeReturn('https://shop.example/');

// @ts-expect-error: a receipt has no amount, because only the server knows the paid amount
export const amountOf = (receipt: Receipt) => receipt.amount;

// @ts-expect-error: a receipt has no status, because only the server knows the status
export const statusOf = (receipt: Receipt) => receipt.status;

// @ts-expect-error: `impUid` is null when the browser did not receive the gateway's payment id
export const impUidOf = (receipt: Receipt): string => receipt.impUid;

// @ts-expect-error: an encoder needs an order, because only a click calls a function
export const lazyParams = encodePayment({ order: () => order, buyer, pg: 'html5_inicis' });

// @ts-expect-error: a default is a channel or a return URL, not another option
export const defaultMethod = encodePayment({ order, buyer }, { method: 'vbank' });
