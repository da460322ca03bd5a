import { checkId } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { NumbersQuery } from './requestBodies.js';

/** Numbers of the payments to read. An unknown field is `invalid`. */
export interface PaymentNumbers {
  /** Payment numbers of the gateway. Sent as `imp_uid[]`. */
  impUids?: readonly string[] | undefined;
  /** Your order numbers. Sent as `merchant_uid[]`. */
  merchantUids?: readonly string[] | undefined;
}

const numberEncoders = {
  impUids: optional((uids) => ({
    'imp_uid[]': check('impUids', 'list', uids).map((uid) => checkId('impUid', uid)),
  })),
  merchantUids: optional((uids) => ({
    'merchant_uid[]': check('merchantUids', 'list', uids).map((uid) => checkId('merchantUid', uid)),
  })),
} satisfies Encoders<PaymentNumbers, NumbersQuery>;

/** Encodes the numbers of payments. */
export const encodePaymentNumbers = (numbers: PaymentNumbers) =>
  encodeWritten<PaymentNumbers, NumbersQuery>('', numberEncoders, numbers);
