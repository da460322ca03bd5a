import { refused, type Case, type Recorded } from './recordContext.js';
import { claimGivenBack } from './claimRefunds.js';
import type { Payment } from '../client/decode/payment.js';
import type { Finding } from './recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Hands a payment to a person. */
export async function review<O extends OrderTerms, Tx>(
  { settlement, tx, payment, order }: Case<O, Tx>,
  { kind, error }: Pick<Finding, 'kind' | 'error'>,
): Promise<Recorded> {
  await settlement.review(tx, { kind, payment, held: heldOf(payment, settlement), error }, order);
  return { checked: { error }, did: 'reviewed' };
}

/** What the gateway holds of a payment, in won. Cards that were registered and test payments: 0. */
export function heldOf(
  payment: Payment,
  { client }: { client: { readonly sandbox: boolean } },
): number {
  const { amount, cancelAmount, customerUidUsage, sandbox } = payment;
  const taken = 'paidAt' in payment && (payment.paidAt !== null || cancelAmount > 0);
  const real = customerUidUsage !== 'issue' && (client.sandbox || !sandbox);
  return taken && real ? amount - cancelAmount : 0;
}

/** Puts a payment aside that may not be settled, where it holds money. */
export async function putAside<O extends OrderTerms, Tx>(
  one: Case<O, Tx>,
  finding: Pick<Finding, 'kind' | 'error'>,
): Promise<Recorded> {
  const { settlement, tx, payment } = one;
  const first =
    heldOf(payment, settlement) > 0 &&
    (await settlement.ledger.claim(tx, `seen:${payment.impUid}`));
  return first ? review(one, finding) : { checked: { error: finding.error }, did: null };
}

/** A payment that was put aside before: told again where some of it was given back since. */
export async function reviewAgain<O extends OrderTerms, Tx>(one: Case<O, Tx>): Promise<Recorded> {
  const error = refused(one.payment, 'the payment is in review');
  const { fresh, unexplained } = await claimGivenBack(one);
  if (fresh.length > 0 || unexplained) return review(one, { kind: 'cancelled', error });
  return { checked: { error }, did: null };
}
