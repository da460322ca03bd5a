import { eq } from 'drizzle-orm';
import type { Ledger } from 'react-inicis/server';
import type { Database, Tx } from './database.js';
import { claims } from './tables.js';

/** Creates the ledger on libSQL. It needs no lock for an order, because there is one writer at a time. */
export const libsqlLedger = ({ db, write }: Pick<Database, 'db' | 'write'>): Ledger<Tx> => ({
  transaction: (merchantUid, work) => write(work, merchantUid),
  claim: async (tx, key) => {
    const inserted = await tx.insert(claims).values({ key }).onConflictDoNothing().returning();
    return inserted.length === 1;
  },
  has: async (key) => {
    const found = await db.select().from(claims).where(eq(claims.key, key));
    return found.length === 1;
  },
});
