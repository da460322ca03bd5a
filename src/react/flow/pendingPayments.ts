import type { Receipt } from '../../core/receipt.js';
import { isUnderWay } from './verificationQueue.js';

/** What this browser remembers of a payment it began: no personal data. */
export interface Intent {
  kind: 'payment' | 'billingKey';
  merchantUid: string;
  /** Set for a billing key only. */
  customerUid?: string | undefined;
  amount: number;
  /** When it began, in unix milliseconds. */
  at: number;
  /** Until when a deposit may arrive, in unix milliseconds: the window itself has had its answer. */
  due?: number | undefined;
}

const day = 86_400_000;
const prefix = 'react-inicis:';

/** What storage does not take, because it is full or blocked, is remembered as long as the page. */
const memory = new Map<string, Intent>();

/** Storage that is full, blocked or corrupted degrades; it never breaks a payment. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Keeps what was begun, until it is known how it ended or a day has passed; a deposit, until due. */
export function remember(intent: Intent): void {
  const key = prefix + intent.merchantUid;
  memory.set(key, intent);
  attempt(() => {
    localStorage.setItem(key, JSON.stringify(intent));
    memory.delete(key);
  });
}

export function recall({ merchantUid }: Pick<Receipt, 'merchantUid'>): Intent | undefined {
  return read(prefix + merchantUid);
}

export function forget({ merchantUid }: Pick<Receipt, 'merchantUid'>): void {
  drop(prefix + merchantUid);
}

/** The newest payment, or billing key, that was begun here and of whose end nothing was heard. */
export function unfinished(kind: Intent['kind']): Intent | undefined {
  const stored = attempt(() => Object.keys(localStorage)) ?? [];
  return [...memory.keys(), ...stored.filter((key) => key.startsWith(prefix))]
    .map(read)
    .filter((intent) => intent !== undefined)
    .filter((intent) => intent.kind === kind && intent.due === undefined)
    .sort((one, other) => other.at - one.at)
    .find(({ merchantUid }) => !isUnderWay(merchantUid));
}

function read(key: string): Intent | undefined {
  const stored: unknown =
    memory.get(key) ?? attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null'));
  if (isIntent(stored) && Date.now() < (stored.due ?? stored.at + day)) return stored;
  if (stored !== null) drop(key);
  return undefined;
}

function drop(key: string) {
  memory.delete(key);
  attempt(() => localStorage.removeItem(key));
}

const isIntent = (value: unknown): value is Intent =>
  typeof value === 'object' &&
  value !== null &&
  'merchantUid' in value &&
  typeof value.merchantUid === 'string' &&
  'at' in value &&
  typeof value.at === 'number';
