import type { Ledger } from 'react-inicis/server';
import { createOrderQueue } from '../orderQueue.js';
import { connectionLimit, type Database, type Tx } from './database.js';
import { Prisma } from './generated/client.js';
import { slots } from './tables.js';

/** Number of the pool's connections that transactions leave to reads: `has`, `findOrder`. */
const forReads = 3;

const maxKeyBytes = 255;

/**
 * Creates the ledger on MySQL or MariaDB with Prisma. The lock is a row of `order_locks`: an order may
 * not exist yet, and to lock a row that does not exist leads to deadlocks. Two orders with the same
 * slot wait for each other. The lock ends with the transaction, or with the connection.
 *
 * Inside `work` use `tx` only, and let the errors of the database pass: after a deadlock MySQL has
 * already rolled back, and what is written then is committed alone.
 */
export function mysqlLedger(db: Database): Ledger<Tx> {
  const enqueue = createOrderQueue({ atOnce: connectionLimit - forReads, timeout: 10_000 });
  return {
    transaction: (merchantUid, work) =>
      enqueue(merchantUid, () =>
        db
          .$transaction(
            async (tx) => {
              await lockOrder(tx, merchantUid);
              await tx.$executeRaw`savepoint ledger`;
              const result = await work(tx);
              // Fails if the transaction was rolled back in the meantime, and the work went on.
              await tx.$executeRaw`release savepoint ledger`;
              return result;
            },
            // Sees what was committed during the wait for the lock; MySQL's default reads as of before.
            { isolationLevel: 'ReadCommitted', maxWait: 5_000, timeout: 30_000 },
          )
          .catch((error: unknown) => {
            throw isRawDeadlock(error) ? new DeadlockError(error) : error;
          }),
      ),
    claim: async (tx, key) => {
      const bytes = bytesOf(key);
      const { count } = await tx.claim.createMany({ data: { key: bytes }, skipDuplicates: true });
      return count === 1;
    },
    has: async (key) => (await db.claim.findUnique({ where: { key: bytesOf(key) } })) !== null,
  };
}

/** Locks the slot of an order, as the first statement of its transaction. */
async function lockOrder(tx: Tx, merchantUid: string): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`
    select slot from order_locks where slot = crc32(${merchantUid}) % ${slots} for update`;
  if (locked.length !== 1) throw new Error('order_locks has no row for this order');
}

/** Returns the bytes of a key. `skipDuplicates` is `insert ignore`, which would cut a longer one. */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(key);
  if (bytes.length > maxKeyBytes) throw new Error(`a key has ${bytes.length} bytes`);
  return bytes;
}

/** Deadlock, with the code that Prisma gives to those of its models: the handlers try once more. */
class DeadlockError extends Error {
  readonly code = 'P2034';
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

/** Returns `true` for a deadlock in a raw query, which has the code of every failed raw query. */
function isRawDeadlock(error: unknown): error is Error {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const driverError = error.meta?.['driverAdapterError'];
  const cause: unknown = driverError instanceof Error ? driverError.cause : null;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'kind' in cause &&
    cause.kind === 'TransactionWriteConflict'
  );
}
