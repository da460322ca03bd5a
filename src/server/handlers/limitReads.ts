import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { ReadSlots } from './readSlots.js';

/** Runs the reads of a client in another way. */
export interface ReadRunner {
  /** Runs a read of a payment. Equal keys read the same payment. */
  payment(key: string, read: () => Promise<Payment>): Promise<Payment>;
  /** Runs any other read. */
  other<T>(read: () => Promise<T>): Promise<T>;
}

/** Returns a client with reads that the runner runs. These are all reads of the handlers. */
export function withReads(client: Client, { payment, other }: ReadRunner): Client {
  const { payments, billingKeys } = client;
  return {
    ...client,
    payments: {
      ...payments,
      get: (impUid) => payment(`get ${impUid}`, () => payments.get(impUid)),
      find: (merchantUid, status) =>
        payment(`find ${status} ${merchantUid}`, () => payments.find(merchantUid, status)),
      balance: (impUid) => other(() => payments.balance(impUid)),
    },
    billingKeys: {
      ...billingKeys,
      async *list(customerUids) {
        yield* await other(async () => {
          const found = [];
          for await (const billingKey of billingKeys.list(customerUids)) found.push(billingKey);
          return found;
        });
      },
    },
  };
}

/**
 * Returns a client whose reads need a slot. A read that waits for a slot serves every request for the
 * same payment that arrives meanwhile. A read that has begun serves nobody else: its answer may be
 * older than a payment that ended before the next request.
 */
export function limitReads(client: Client, slots: ReadSlots): Client {
  const waiting = new Map<string, Promise<Payment>>();
  return withReads(client, {
    payment(key, read) {
      const shared = waiting.get(key);
      if (shared) return shared;
      const result = slots
        .run(() => {
          waiting.delete(key);
          return read();
        })
        .catch((error: unknown) => {
          if (waiting.get(key) === result) waiting.delete(key);
          throw error;
        });
      waiting.set(key, result);
      return result;
    },
    other: (read) => slots.run(read),
  });
}
