import { eq } from 'drizzle-orm';
import type { Tx } from '../../ledgers/libsql/database.js';
import type { RegisteredCard } from '../order.js';
import { cards } from './tables.js';

/**
 * Returns a shopper's registered cards without their `customerUid`. Cards are charged by it, so it
 * must not leave the server.
 */
export const cardsOf = async (
  reader: Pick<Tx, 'select'>,
  userId: string,
): Promise<RegisteredCard[]> =>
  reader
    .select({ name: cards.name, number: cards.number })
    .from(cards)
    .where(eq(cards.userId, userId));
