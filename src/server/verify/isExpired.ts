import type { VirtualAccount } from '../../core/receipt.js';
import { timeouts } from '../timeouts.js';

/** Returns `true` if the due date of a virtual account has passed. Without a due date it has not. */
export function isExpired({ dueDate }: VirtualAccount): boolean {
  const due = dueDate ? Date.parse(dueDate) : Number.NaN;
  return due + timeouts.lateDeposit <= Date.now();
}
