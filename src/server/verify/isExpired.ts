import type { VirtualAccount } from '../../core/receipt.js';

/**
 * Time after the due date during which a deposit can still be reported, in milliseconds. The clocks
 * of bank, gateway and server differ, and a deposit of the last minute is reported later.
 */
const graceTime = 3_600_000;

/** Returns `true` if the due date of a virtual account has passed. Without a due date it has not. */
export function isExpired({ dueDate }: VirtualAccount): boolean {
  const due = dueDate ? Date.parse(dueDate) : Number.NaN;
  return due + graceTime <= Date.now();
}
