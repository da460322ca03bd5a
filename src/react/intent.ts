import type { Receipt } from '../core/receipt.js';

/** What this browser remembers of a payment it began: no personal data, a day at most. */
export interface Intent {
  merchantUid: string;
  /** Set for a billing key only. */
  customerUid: string | undefined;
  amount: number;
  /** When it began, in unix milliseconds. */
  at: number;
}

const day = 86_400_000;
const keyOf = (merchantUid: string) => `react-inicis:${merchantUid}`;

/** Storage that is full, blocked or corrupted degrades to forgetting; it never breaks a payment. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function remember(intent: Intent): void {
  attempt(() => localStorage.setItem(keyOf(intent.merchantUid), JSON.stringify(intent)));
}

export function recall({ merchantUid }: Receipt): Intent | undefined {
  const stored: unknown = attempt(() => JSON.parse(localStorage.getItem(keyOf(merchantUid)) ?? ''));
  return isIntent(stored) && Date.now() - stored.at < day ? stored : undefined;
}

export function forget({ merchantUid }: Receipt): void {
  attempt(() => localStorage.removeItem(keyOf(merchantUid)));
}

const isIntent = (value: unknown): value is Intent =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number';
