import type { MountedHooks } from '../context.js';
import { depositInterval } from '../timeouts.js';
import { askUntilEnd } from './outcome/askUntilEnd.js';
import { clockOf } from './outcome/clockOf.js';
import { Inquiry } from './outcome/Inquiry.js';
import { keepAsking } from './outcome/keepAsking.js';
import { outcomeRules, type Answer, type Asked } from './outcome/outcomeRules.js';
import {
  listPending,
  updatePending,
  type PaymentKind,
  type PendingPayment,
} from './outcome/pendingPayments.js';
import { endUnderWay, isUnderWay } from './outcome/underWay.js';
import type { Verifier } from '../handlers/Verifier.js';

interface PendingOptions<Result> {
  kind: PaymentKind;
  mounted: MountedHooks;
  /** Returns the verifier for a payment, or `null` if its hook handles it. */
  verifierFor: (pending: PendingPayment) => Verifier<Result> | null;
  /** Called when a payment is paid, issued, or does not match its order. */
  onEnd: (answer: Answer<Result>, payment: PendingPayment) => void;
}

/**
 * Asks about each pending payment of this kind once, the oldest first, and in the background while the
 * outcome is unknown. The shopper may have closed the page or used the Back button during the payment.
 * A payment that was not made is not reported. Returns the inquiries.
 *
 * @param except order number of a payment that the caller asks about
 */
export function askPendingPayments<Result>(
  options: PendingOptions<Result>,
  except: string | undefined,
): Inquiry<Result>[] {
  return listPending().flatMap((payment) => {
    const { kind, merchantUid, due, askedAt = 0 } = payment;
    if (kind !== options.kind || merchantUid === except || isUnderWay(merchantUid)) return [];
    // `askedAt` is in the future if the clock was set back.
    if (due !== undefined && Math.abs(Date.now() - askedAt) < depositInterval) return [];
    const verifier = options.verifierFor(payment);
    if (!verifier || verifier.server === null) return [];
    return [askPending(payment, verifier, options)];
  });
}

function askPending<Result>(
  payment: PendingPayment,
  verifier: Verifier<Result>,
  { mounted, onEnd }: PendingOptions<Result>,
): Inquiry<Result> {
  const clock = clockOf(mounted);
  const inquiry = new Inquiry({ payment, isOwn: false, known: true, verifier, clock });
  const isDeposit = payment.due !== undefined;
  endUnderWay(payment.merchantUid);
  if (isDeposit) updatePending(payment.merchantUid, { askedAt: Date.now() });
  inquiry.onEnd = (asked) => isReported(asked) && onEnd(asked.answer, payment);
  const ask = async () => {
    const { rule } = await askUntilEnd(inquiry, clock, 1);
    if (!rule.isEnd && rule.tries === Infinity && !isDeposit) keepAsking(inquiry, mounted);
  };
  void ask();
  return inquiry;
}

const reported: readonly unknown[] = [
  outcomeRules.paid,
  outcomeRules.unverified,
  outcomeRules.review,
];

const isReported = ({ rule, wasEndedElsewhere }: Asked<unknown>) =>
  reported.includes(rule) && !wasEndedElsewhere;
