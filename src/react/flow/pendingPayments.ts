import type { Receipt } from '../../core/receipt.js';
import { pendingLifetime } from '../timeouts.js';
import { isUnderWay } from './verifyQueue.js';

/**
 * Record of a payment that began in this browser and whose outcome is unknown. Contains no personal
 * data.
 */
export interface PendingPayment {
  kind: 'payment' | 'billingKey';
  merchantUid: string;
  /** Set only for a billing key. */
  customerUid?: string | undefined;
  /** Time at which the payment began, in Unix milliseconds. */
  startedAt: number;
  /** Due date of the deposit, in Unix milliseconds. Set when the payment is awaiting deposit. */
  due?: number | undefined;
}

const prefix = 'react-inicis:';

/**
 * Pending payments that could not be stored, because `localStorage` is full or blocked. They are lost
 * on a page load.
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

/** Returns the stored record of this payment, if it exists and has not expired. */
export function readPending({
  merchantUid,
}: Pick<Receipt, 'merchantUid'>): PendingPayment | undefined {
  return read(prefix + merchantUid);
}

export function dropPending({ merchantUid }: Pick<Receipt, 'merchantUid'>): void {
  drop(prefix + merchantUid);
}

/**
 * Returns the newest pending payment of this kind. Ignores payments that are awaiting deposit, and
 * payments whose result this page is still waiting for.
 */
export function newestPending(kind: PendingPayment['kind']): PendingPayment | undefined {
  const stored = tryStorage(() => Object.keys(localStorage)) ?? [];
  return [...memory.keys(), ...stored.filter((key) => key.startsWith(prefix))]
    .map(read)
    .filter((payment) => payment !== undefined)
    .filter((payment) => payment.kind === kind && payment.due === undefined)
    .sort((one, other) => other.startedAt - one.startedAt)
    .find(({ merchantUid }) => !isUnderWay(merchantUid));
}

function read(key: string): PendingPayment | undefined {
  const stored: unknown =
    memory.get(key) ?? tryStorage(() => JSON.parse(localStorage.getItem(key) ?? 'null'));
  if (isPending(stored) && Date.now() < (stored.due ?? stored.startedAt + pendingLifetime))
    return stored;
  if (stored !== null) drop(key);
  return undefined;
}

function drop(key: string) {
  memory.delete(key);
  tryStorage(() => localStorage.removeItem(key));
}

const isPending = (value: unknown): value is PendingPayment =>
  typeof value === 'object' &&
  value !== null &&
  'merchantUid' in value &&
  typeof value.merchantUid === 'string' &&
  'startedAt' in value &&
  typeof value.startedAt === 'number';
