import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';

/** Runs the reads of a client in another way. */
export interface ReadRunner {
  /** Runs a read of a payment. Equal keys read the same payment. */
  payment(key: string, read: () => Promise<Payment>): Promise<Payment>;
  /** Runs any other read. */
  other<T>(read: () => Promise<T>): Promise<T>;
}

/**
 * Returns a client with reads that the runner runs. These are all reads of the handlers. A spread does
 * not copy the methods of a class, so everything that the handlers use is named.
 */
export function withReads(client: Client, { payment, other }: ReadRunner): Client {
  const { payments, billingKeys } = client;
  return {
    ...client,
    sandbox: client.sandbox,
    payments: {
      ...payments,
      get: (impUid) => payment(`get ${impUid}`, () => payments.get(impUid)),
      find: (merchantUid, status, options) =>
        payment(`find ${status} ${options?.sorting} ${merchantUid}`, () =>
          payments.find(merchantUid, status, options),
        ),
      prepare: (request) => payments.prepare(request),
      updatePrepared: (request) => payments.updatePrepared(request),
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
