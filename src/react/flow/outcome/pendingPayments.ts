import { isAwaitingDeposit } from '../../../core/receipt.js';
import { clockTolerance, maxDepositTime, pendingLifetime } from '../../timeouts.js';
import type { Answer, OutcomeRule } from './outcomeRules.js';

/** Kind of a payment window. */
export type PaymentKind = 'payment' | 'billingKey';

/**
 * Record of a payment that began in this browser and whose outcome is unknown. Contains no personal
 * data.
 */
export interface PendingPayment {
  kind: PaymentKind;
  merchantUid: string;
  /** Set only for a billing key. */
  customerUid?: string | undefined;
  /** URL of `verifyAt`. Not set for another `verify`. */
  via?: string | undefined;
  /** Set when the window or a return address has reported a success. */
  impUid?: string | undefined;
  /** Time at which the payment began, in Unix milliseconds. */
  startedAt: number;
  /** Due date of the deposit, in Unix milliseconds. Set when the payment is awaiting deposit. */
  due?: number | undefined;
  /** Time of the last question about the deposit, in Unix milliseconds. Set only together with `due`. */
  askedAt?: number | undefined;
}

const prefix = 'react-inicis:';

/**
 * Records that `localStorage` refused, because it is full or blocked. They are lost on a page load.
 */
const memory = new Map<string, PendingPayment>();

/**
 * Accesses `localStorage`. Returns `undefined` if it is full, blocked or corrupted, because a
 * payment must work without it.
 */
function tryStorage<R>(access: () => R): R | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/**
 * Saves a payment until its outcome is known, at most 24 hours. A payment that is awaiting deposit
 * is kept until its due date.
 */
export function savePending(payment: PendingPayment): void {
  const key = prefix + payment.merchantUid;
  memory.set(key, payment);
  tryStorage(() => {
    localStorage.setItem(key, JSON.stringify(payment));
    memory.delete(key);
  });
}

/** Changes the record of a payment, if it exists. */
export function updatePending(merchantUid: string, change: Partial<PendingPayment>): void {
  const payment = readPending(merchantUid);
  if (payment) savePending({ ...payment, ...change });
}

/** Returns the record of this payment, if it exists and has not expired. */
export const readPending = (merchantUid: string): PendingPayment | undefined =>
  read(prefix + merchantUid);

export function dropPending(merchantUid: string): void {
  drop(prefix + merchantUid);
}

/** Returns all pending payments, the oldest first. */
export function listPending(): PendingPayment[] {
  const stored = tryStorage(() => Object.keys(localStorage)) ?? [];
  return [...new Set([...memory.keys(), ...stored.filter((key) => key.startsWith(prefix))])]
    .flatMap((key) => read(key) ?? [])
    .sort((one, other) => one.startedAt - other.startedAt);
}

/** Keeps or drops the record of a payment after an answer. */
export function updateAfter(
  merchantUid: string,
  answer: Answer<unknown>,
  { record }: OutcomeRule,
): void {
  if (record === 'drop') dropPending(merchantUid);
  if (record !== 'deposit' || !('value' in answer) || !isAwaitingDeposit(answer.value)) return;
  const due = Date.parse(answer.value.account.dueDate ?? '');
  const askedAt = Date.now();
  updatePending(merchantUid, { due: Number.isNaN(due) ? askedAt + maxDepositTime : due, askedAt });
}

function read(key: string): PendingPayment | undefined {
  const stored: unknown =
    memory.get(key) ?? tryStorage(() => JSON.parse(localStorage.getItem(key) ?? 'null'));
  // Only the key of its order number finds the record again, to drop it.
  if (isPending(stored) && key === prefix + stored.merchantUid && isCurrent(stored)) return stored;
  if (stored !== null) drop(key);
  return undefined;
}

/**
 * Returns true if a record has not expired. A start in the future is a mistake of a clock: such a record
 * would block payments too long. The clocks of two tabs can differ a little, and a clock is corrected.
 */
export const isCurrent = ({ startedAt, due }: PendingPayment) =>
  startedAt <= Date.now() + clockTolerance && Date.now() < (due ?? startedAt + pendingLifetime);

function drop(key: string) {
  memory.delete(key);
  tryStorage(() => localStorage.removeItem(key));
}

const isOptional = (value: unknown, type: 'string' | 'number') =>
  value === undefined || typeof value === type;

function isPending(value: unknown): value is PendingPayment {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, merchantUid, startedAt, ...others }: Record<string, unknown> = { ...value };
  const { customerUid, via, impUid, due, askedAt } = others;
  return (
    (kind === 'payment' || kind === 'billingKey') &&
    typeof merchantUid === 'string' &&
    typeof startedAt === 'number' &&
    [customerUid, via, impUid].every((text) => isOptional(text, 'string')) &&
    [due, askedAt].every((time) => isOptional(time, 'number'))
  );
}
