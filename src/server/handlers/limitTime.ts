import { PaymentError } from '../../core/error.js';
import type { Client } from '../client/client.js';
import { timedOut, waitAtMost } from '../withTimeout.js';
import { withReads } from './withReads.js';

/**
 * Returns a client whose reads must all end within the time, in milliseconds. A read that takes
 * longer is `unavailable`.
 */
export function limitTime(client: Client, milliseconds: number): Client {
  const deadline = performance.now() + milliseconds;
  const inTime = async <T>(read: () => Promise<T>): Promise<T> => {
    const left = deadline - performance.now();
    const result = left > 0 ? await waitAtMost(left, read()) : timedOut;
    if (result !== timedOut) return result;
    throw new PaymentError('unavailable', 'the gateway did not answer in time');
  };
  return withReads(client, { payment: (_, read) => inTime(read), other: inTime });
}
