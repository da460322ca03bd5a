import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { ReadSlots } from './readSlots.js';
import { withReads } from './withReads.js';

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
