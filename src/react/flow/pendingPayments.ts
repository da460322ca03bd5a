import type { Receipt } from '../../core/receipt.js';
import { pendingLifetime } from '../timeouts.js';
import { isUnderWay } from './verifyQueue.js';

/** Record of a payment that began in this browser and has no known end. Holds no personal data. */
export interface PendingPayment {
  kind: 'payment' | 'billingKey';
  merchantUid: string;
  /** Set for a billing key only. */
  customerUid?: string | undefined;
  /** Time at which it began, in unix milliseconds. */
  startedAt: number;
  /** Time until which a deposit may arrive, in unix milliseconds; the window has answered by then. */
  due?: number | undefined;
}

const prefix = 'react-inicis:';

/** Records that storage does not take, because it is full or blocked: they live as long as the page. */
const memory = new Map<string, PendingPayment>();

/** Storage that is full, blocked or corrupted never breaks a payment. */
function tryStorage<R>(access: () => R): R | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/** Saves a payment until its end is known, or for a day; one that awaits a deposit, until it is due. */
export function savePending(payment: PendingPayment): void {
  const key = prefix + payment.merchantUid;
  memory.set(key, payment);
  tryStorage(() => {
    localStorage.setItem(key, JSON.stringify(payment));
    memory.delete(key);
  });
}

export function readPending({
  merchantUid,
}: Pick<Receipt, 'merchantUid'>): PendingPayment | undefined {
  return read(prefix + merchantUid);
}

export function dropPending({ merchantUid }: Pick<Receipt, 'merchantUid'>): void {
  drop(prefix + merchantUid);
}

/** Returns the newest pending payment of its kind; none that this page is still waiting for. */
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
