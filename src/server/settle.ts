import { PaymentError } from '../core/error.js';
import type { VirtualAccount } from '../core/receipt.js';
import type { Client } from './client.js';
import type { Ledger } from './ledger.js';
import type { Payment } from './payment.js';
import {
  checkPayment,
  type Channels,
  type Checked,
  type OrderTerms,
  type VerifiedPayment,
} from './verify.js';

/** Money that found no home, for a person to look at: give it back, or settle by hand. */
export interface Finding {
  /** Paid, but no such order; paid, but not what the order says; or paid a second time. */
  kind: 'unknownOrder' | 'mismatch' | 'secondPayment';
  payment: Payment;
  /** Why it was not settled; `field` names what differs. */
  error: PaymentError;
}

/** What your server does with what is true. Everything with a `tx` commits together, or not at all. */
export interface Settlement<O extends OrderTerms, Tx> {
  client: Client;
  /** Who may have taken the payment. */
  channels: Channels;
  /** Your database. */
  ledger: Ledger<Tx>;
  /** The order as your database has it, `null` for none; within the transaction where `tx` is given. */
  findOrder(merchantUid: string, tx?: Tx): Promise<O | null>;
  /**
   * Marks the order as paid. Called once for each order. Write only, in the transaction: mails and
   * calls to others go into an outbox of your own, because a throw undoes all of it.
   */
  settle(tx: Tx, payment: VerifiedPayment, order: O): Promise<void>;
  /** Keeps the virtual account that was issued: nothing is paid yet. Called once for each account. */
  account(tx: Tx, account: VirtualAccount, order: O): Promise<void>;
  /** Records money without a home, for a person. Called once for each payment; `null` for no order. */
  review(tx: Tx, finding: Finding, order: O | null): Promise<void>;
}

/**
 * Settles what the gateway says, exactly once. Each payment goes one of two ways and stays there:
 * `review:{impUid}` is claimed by the first who settles it or puts it aside, `payment:{impUid}` and
 * `settle:{merchantUid}` only by who settles.
 */
export async function settleOnce<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  payment: Payment,
): Promise<Checked> {
  const { client, channels, ledger } = settlement;
  const { impUid, merchantUid } = payment;
  const aside = refused(payment, 'the payment is in review');
  try {
    return await ledger.transaction(merchantUid, async (tx) => {
      const order = await settlement.findOrder(merchantUid, tx);
      if (order === null) {
        const error = refused(payment, 'there is no such order');
        return putAside(settlement, tx, {
          finding: { kind: 'unknownOrder', payment, error },
          order,
        });
      }
      const checked = checkPayment(payment, order, { channels, sandbox: client.sandbox });
      if ('error' in checked) {
        const finding: Finding = { kind: 'mismatch', payment, error: checked.error };
        return putAside(settlement, tx, { finding, order });
      }
      if ('awaiting' in checked) {
        const first = await ledger.claim(tx, `account:${impUid}`);
        if (first) await settlement.account(tx, checked.account, order);
        return checked;
      }
      return settleFirst(settlement, tx, { payment: checked, order, aside });
    });
  } catch (error) {
    if (error === aside) return { error: aside };
    throw error;
  }
}

/** Settles the first payment of an order; a second one has no home. */
async function settleFirst<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  tx: Tx,
  { payment, order, aside }: { payment: VerifiedPayment; order: O; aside: PaymentError },
): Promise<Checked> {
  const { ledger } = settlement;
  const { impUid, merchantUid } = payment;
  if (await ledger.claim(tx, `review:${impUid}`)) {
    if (await ledger.claim(tx, `settle:${merchantUid}`)) {
      await ledger.claim(tx, `payment:${impUid}`);
      await settlement.settle(tx, payment, order);
      return payment;
    }
    const error = refused(payment, 'the order was settled by another payment');
    await settlement.review(tx, { kind: 'secondPayment', payment, error }, order);
    return { error };
  }
  // Seen before: here, or settled. To look at the key is to claim it, so the throw gives it back.
  if (await ledger.claim(tx, `payment:${impUid}`)) throw aside;
  return payment;
}

/**
 * Records a payment that may not be settled, where it holds money. One that was cancelled is
 * claimed even when all went back: an older answer that still says paid must not settle it.
 */
async function putAside<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  tx: Tx,
  { finding, order }: { finding: Finding; order: O | null },
): Promise<Checked> {
  const { payment, error } = finding;
  const holdsMoney = moneyIn(payment) > 0 && (settlement.client.sandbox || !payment.sandbox);
  if (holdsMoney || payment.status === 'cancelled') {
    const first = await settlement.ledger.claim(tx, `review:${payment.impUid}`);
    if (first && holdsMoney) await settlement.review(tx, finding, order);
  }
  return { error };
}

function moneyIn({ status, customerUidUsage, amount, cancelAmount }: Payment): number {
  const taken = (status === 'paid' || status === 'cancelled') && customerUidUsage !== 'issue';
  return taken ? amount - cancelAmount : 0;
}

const refused = ({ impUid, merchantUid }: Payment, message: string) =>
  new PaymentError('unverified', message, { receipt: { impUid, merchantUid } });
