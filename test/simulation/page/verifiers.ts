import {
  acceptUnverified,
  verifyAt,
  type Receipt,
  type Verify,
  type VerifyBillingKey,
} from 'react-inicis';
import type { VerifyKind } from './pageHost.js';

/** The part of an order that the shop's server shows to its shopper. */
export interface ShownOrder {
  merchantUid: string;
  /** Set only by `acceptUnverified`, which returns the receipt. */
  impUid?: string | null;
}

interface Verifiers {
  payment: Verify<ShownOrder>;
  card: VerifyBillingKey<ShownOrder>;
}

const complete = '/api/inicis/complete';
const billingKey = '/api/inicis/billing-key';

/** Asks the handlers as a shop could write it, and returns their `{ error }` as it is. */
async function ask(url: string, receipt: Receipt, signal: AbortSignal) {
  const body = JSON.stringify(receipt);
  const response = await fetch(url, { method: 'POST', body, signal });
  return response.json();
}

const own: Verifiers = {
  async payment(receipt, { signal }) {
    const answer = await ask(complete, receipt, signal);
    if ('paid' in answer) return answer.paid;
    if ('awaiting' in answer || 'error' in answer) return answer;
    throw new Error('the server does not say how the payment ended');
  },
  async card(receipt, { signal }) {
    const answer = await ask(billingKey, receipt, signal);
    return 'issued' in answer ? answer.issued : answer;
  },
};

/** Returns the `verify` functions of a shop. */
export function verifiersOf(kind: VerifyKind): Verifiers {
  switch (kind) {
    case 'server':
      return { payment: verifyAt<ShownOrder>(complete), card: verifyAt<ShownOrder>(billingKey) };
    case 'own':
      return own;
    case 'none':
      // Only a server knows if a card is registered.
      return { payment: acceptUnverified, card: own.card };
  }
}
