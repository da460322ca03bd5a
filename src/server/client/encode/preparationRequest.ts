import { checkId } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { encodeRow, optional, type Encoders } from './encoders.js';
import type { PreparationBody } from './requestBodies.js';

/** Amount to register. It may be the order's row: all other fields are ignored. */
export interface PreparationRequest {
  /** Your order number. Sent as `merchant_uid`. */
  merchantUid: string;
  /** Amount, in won. Sent as `amount`. */
  amount: number;
  /**
   * Currency code that the payment window must have. Without it the currency is not checked. Sent as
   * `currency`.
   */
  currency?: string | undefined;
}

const preparationEncoders = {
  merchantUid: (uid) => ({ merchant_uid: checkId('merchantUid', uid) }),
  amount: (amount) => ({ amount: check('amount', 'won', amount) }),
  currency: optional((currency) => ({ currency: check('currency', 'required', currency) })),
} satisfies Encoders<PreparationRequest, PreparationBody>;

/** Encodes an amount to register. */
export const encodePreparation = (request: PreparationRequest) =>
  encodeRow(preparationEncoders, request);
