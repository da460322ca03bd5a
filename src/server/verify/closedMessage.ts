import { booleanOf } from './booleanOf.js';
import type { OrderTerms } from './terms.js';

/**
 * Returns the message about an order that takes no money, or `null` if it takes money. A value that is
 * neither true nor false counts as closed, because no money is then taken by mistake.
 */
export function closedMessage({ closed }: OrderTerms): string | null {
  const isClosed = booleanOf(closed);
  if (isClosed === null) return 'closed: neither true nor false in the order, so it takes no money';
  return isClosed ? 'closed: the order is closed' : null;
}
