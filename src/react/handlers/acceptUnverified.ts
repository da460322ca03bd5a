import { PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Verify } from './Verify.js';

let hasWarned = false;

/**
 * Accepts what the browser says: anyone can pay 100 won for anything. For the first hour of a
 * prototype; it warns once on the console.
 *
 * @throws {PaymentError} `interrupted` if the window did not say which payment it was.
 * @example
 * <InicisCheckout {...rest} verify={acceptUnverified} />
 */
export const acceptUnverified: Verify<Receipt> = async (receipt) => {
  if (!hasWarned) {
    hasWarned = true;
    console.warn(
      'react-inicis: acceptUnverified believes the browser, where amounts and answers can be forged. Use verifyAt() before you take real money.',
    );
  }
  if (receipt.impUid) return receipt;
  throw new PaymentError('interrupted', 'no server to ask how the payment ended', { receipt });
};
