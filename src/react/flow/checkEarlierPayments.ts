import { PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Inicis } from '../context.js';
import { clickCheckTimeout } from '../timeouts.js';
import { abortable } from './outcome/abortable.js';
import { runningQuestion } from './outcome/askSerially.js';
import { clockOf } from './outcome/clockOf.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { Inquiry, unanswered, unknownOutcome } from './outcome/Inquiry.js';
import { keepAsking } from './outcome/keepAsking.js';
import { blocks, outcomeRules, type Answer, type Asked } from './outcome/outcomeRules.js';
import {
  dropPending,
  listPending,
  readPending,
  savePending,
  type PaymentKind,
  type PendingPayment,
} from './outcome/pendingPayments.js';
import { isWindowOpen } from './outcome/windowLock.js';

/** Earlier payment of this browser, and what the server says about it now. */
interface Checked<Result> {
  record: PendingPayment;
  inquiry: Inquiry<Result>;
  answer: Answer<Result>;
  rule: Asked<Result>['rule'];
}

/**
 * Asks about the pending payments of this browser before a click opens a window, because the shopper
 * may have paid already. Returns the result of a payment that this hook began in this page and that is
 * paid now; returns `undefined` if a window may open.
 *
 * @param orderNumber order number of this click. If it is given, asks only about the pending payment of
 * this order about which a check without it does not ask. The hook's `verify` can tell how it ended.
 * @throws {PaymentError} `paidBefore` if an earlier payment that began elsewhere is paid; `busy` if its
 * window is open in another tab; `interrupted` if the shopper must not pay again yet.
 */
export async function checkEarlierPayments<Result>(
  inicis: Inicis,
  kind: PaymentKind,
  callbacks: FlowCallbacks<Result>,
  orderNumber?: string,
): Promise<{ value: Result } | undefined> {
  const records = recordsToCheck(kind, callbacks, orderNumber);
  const all = await Promise.all(records.map((record) => check(inicis, record, callbacks)));
  // The newest first: it is the one that the shopper remembers.
  all.reverse();
  const paid = all.filter(({ rule }) => rule === outcomeRules.paid);
  const own = paid.find(({ inquiry }) => inquiry.isOwn);
  for (const one of all) if (one.rule.isEnd) release(one, one !== own, callbacks);
  if (own && 'value' in own.answer) return own.answer;
  const [before, ...others] = paid.filter(({ inquiry }) => !inquiry.isOwn);
  // One error tells about one payment. The next click reports the next one.
  for (const { record } of others) savePending(record);
  if (before) throw paidBefore(before.record);
  for (const { record, rule } of all) {
    if (rule === outcomeRules.unfinished && (await isWindowOpen(record.merchantUid)))
      throw new PaymentError('busy', 'the window is open in another tab', {
        receipt: receiptOf(record),
      });
  }
  const blocking = all.find(({ record, rule }) => blocks(record, rule));
  if (blocking) throw blocked(inicis, blocking, callbacks);
  return undefined;
}

/**
 * Returns the pending payments that this hook can ask about, also those whose record another tab has
 * dropped: the hook does not know their end. A deposit never stops a click.
 */
function recordsToCheck<Result>(
  kind: PaymentKind,
  { verifier, inquiries }: FlowCallbacks<Result>,
  orderNumber: string | undefined,
): PendingPayment[] {
  const { server } = verifier;
  if (server === null) return [];
  const isKnown = ({ merchantUid, via }: PendingPayment) =>
    inquiries.has(merchantUid) || (via !== undefined && via === server);
  const stored = listPending().filter(
    (record) =>
      record.kind === kind &&
      (kind === 'payment' || record.customerUid !== undefined) &&
      record.due === undefined &&
      (orderNumber === undefined
        ? isKnown(record)
        : record.merchantUid === orderNumber && !isKnown(record)),
  );
  if (orderNumber !== undefined) return stored;
  const unknown = [...inquiries.values()].filter(
    ({ isOver, payment: { merchantUid } }) => !isOver && readPending(merchantUid) === undefined,
  );
  return [...stored, ...unknown.map(({ payment }) => payment)];
}

async function check<Result>(
  inicis: Inicis,
  record: PendingPayment,
  { verifierOf, inquiries }: FlowCallbacks<Result>,
): Promise<Checked<Result>> {
  const clock = clockOf(inicis.mounted);
  const verifier = verifierOf(record);
  const known = { payment: record, isOwn: false, known: true, verifier, clock };
  const inquiry = inquiries.get(record.merchantUid) ?? new Inquiry(known);
  const { onEnd } = inquiry;
  inquiry.onEnd = undefined;
  const time = new AbortController();
  const cancel = clock.after(clickCheckTimeout, () => time.abort());
  const running = inquiry.isOwn ? undefined : runningQuestion(record.merchantUid);
  const question = running ? withoutResult(running) : inquiry.ask({ timeout: clickCheckTimeout });
  try {
    return { record, inquiry, ...(await abortable(time.signal, question)) };
  } catch (cause) {
    return { record, inquiry, ...unanswered(record.merchantUid, cause) };
  } finally {
    cancel();
    inquiry.onEnd = onEnd;
  }
}

/** Joins a question of a return hook. Its result is not used: the payment began elsewhere. */
async function withoutResult(question: Promise<Asked<unknown>>): Promise<Asked<never>> {
  const { answer, ...asked } = await question;
  return { ...asked, answer: 'error' in answer ? answer : { error: earlierPaid() } };
}

/** Ends the inquiry. The hook reports the end of a payment that it began, unless the click does. */
function release<Result>(
  { inquiry, answer, rule }: Checked<Result>,
  isReported: boolean,
  { inquiries }: FlowCallbacks<Result>,
) {
  inquiries.delete(inquiry.payment.merchantUid);
  if (isReported && inquiry.isOwn) inquiry.onEnd?.({ answer, rule, wasEndedElsewhere: false });
}

const receiptOf = ({ impUid, merchantUid }: PendingPayment) => ({
  impUid: impUid ?? null,
  merchantUid,
});

function paidBefore(record: PendingPayment): PaymentError {
  dropPending(record.merchantUid);
  return earlierPaid(receiptOf(record));
}

const earlierPaid = (receipt?: Receipt) =>
  new PaymentError('paidBefore', 'an earlier payment of this browser is paid', { receipt });

/** Keeps asking about the payment that stops the click, and returns the error of the click. */
function blocked<Result>(
  { mounted }: Inicis,
  { inquiry, answer, rule }: Checked<Result>,
  { inquiries, onLateEnd }: FlowCallbacks<Result>,
): PaymentError {
  const { payment } = inquiry;
  const { merchantUid } = payment;
  if (!inquiry.isOwn && !inquiries.has(merchantUid)) {
    inquiries.set(merchantUid, inquiry);
    inquiry.onEnd = (asked) => {
      inquiries.delete(merchantUid);
      const isPaid = asked.rule === outcomeRules.paid;
      onLateEnd(merchantUid, isPaid ? { error: paidBefore(payment) } : asked.answer);
    };
    if (rule.tries === Infinity) keepAsking(inquiry, mounted);
  }
  const error =
    'error' in answer ? answer.error : new PaymentError('interrupted', 'the outcome is unknown');
  return unknownOutcome(merchantUid, error);
}
