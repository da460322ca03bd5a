import { payMethodNames, type PayMethod } from '../../../core/codes.js';
import type { RequestPayParams } from '../../../core/wire.js';

/** Returns the payment method of a window: `card` if the request has no known method. */
export const methodOf = ({ pay_method }: RequestPayParams): PayMethod =>
  payMethodNames.find((name) => name === pay_method) ?? 'card';
