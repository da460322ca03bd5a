import type { PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { timeouts } from '../timeouts.js';

/** Numbers that the gateway did not know a moment ago. */
export interface UnknownNumbers {
  /** Returns the error of the last read of a receipt, if it is still remembered. */
  find(receipt: Receipt): PaymentError | null;
  /** Remembers that the gateway did not know the payment of a receipt. */
  remember(receipt: Receipt, error: PaymentError): void;
  /** Forgets both numbers of a receipt, because a payment may exist now. */
  forget(receipt: Receipt): void;
}

const keyOf = ({ impUid, merchantUid }: Receipt) =>
  impUid === null ? `order ${merchantUid}` : `payment ${impUid}`;

/**
 * Creates the memory of unknown numbers. Only `complete` uses it, so that made-up numbers cost one
 * read and not one for each request. Everything else asks the gateway.
 */
export function createUnknownNumbers(): UnknownNumbers {
  const errors = new Map<string, { error: PaymentError; until: number }>();
  return {
    find(receipt) {
      const found = errors.get(keyOf(receipt));
      return found && found.until > performance.now() ? found.error : null;
    },
    remember(receipt, error) {
      const key = keyOf(receipt);
      const { unknownImpUid, unknownOrder, unknownNumbers } = timeouts;
      const time = receipt.impUid === null ? unknownOrder : unknownImpUid;
      errors.delete(key);
      errors.set(key, { error, until: performance.now() + time });
      const [oldest] = errors.keys();
      if (errors.size > unknownNumbers && oldest !== undefined) errors.delete(oldest);
    },
    forget({ impUid, merchantUid }) {
      errors.delete(keyOf({ impUid: null, merchantUid }));
      if (impUid !== null) errors.delete(keyOf({ impUid, merchantUid }));
    },
  };
}
