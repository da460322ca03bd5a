import { isPaymentError } from 'react-inicis/server';
import { ShopError, type ErrorCode } from '../shared/ShopError.js';

/** Code of the shop for the errors of the gateway. */
const codes = {
  api: 'declined',
  declined: 'declined',
  interrupted: 'unfinished',
  unpaid: 'unknown',
  invalid: 'invalid',
} as const satisfies Record<string, ErrorCode>;

const hasCode = (reason: string): reason is keyof typeof codes => Object.hasOwn(codes, reason);

/** Returns an error as the page gets it. Errors of the gateway keep their reason for the developer. */
export function asShopError(error: unknown): ShopError {
  if (error instanceof ShopError) return error;
  if (isPaymentError(error) && hasCode(error.reason))
    return new ShopError(codes[error.reason], error.message);
  return new ShopError('unavailable', 'the request could not be completed yet');
}
