import { PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { setServer } from './serverOf.js';
import type { Verify } from './Verify.js';

let hasWarned = false;

/**
 * Accepts the result of the payment window without asking a server. Use it only in a prototype:
 * anyone can change the amount in the browser and pay 100 won for any order. Warns once on the
 * console.
 *
 * @throws {PaymentError} `interrupted` if the window returned no `impUid`, so the outcome is
 * unknown.
 * @example
 * <InicisCheckout {...rest} verify={acceptUnverified} />
 */
export const acceptUnverified: Verify<Receipt> = /* @__PURE__ */ setServer(
  async (receipt: Receipt) => {
    if (!hasWarned) {
      hasWarned = true;
      console.warn(
        'react-inicis: acceptUnverified trusts the browser, where amounts and results can be forged. Use verifyAt() before you accept real payments.',
      );
    }
    if (receipt.impUid) return receipt;
    throw new PaymentError('interrupted', 'no server to ask how the payment ended', { receipt });
  },
  null,
);
