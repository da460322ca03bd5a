import { PaymentError } from '../../core/error.js';

export type Line = typeof import('./runPayment.js');

/**
 * The line itself, encode → window → decode → verify, is not needed to draw a button. It is a chunk
 * of its own that the provider fetches once the page stands, so that a click waits for nothing.
 *
 * @throws {PaymentError} `unavailable`
 */
export async function importLine(): Promise<Line> {
  try {
    return await import('./runPayment.js');
  } catch (cause) {
    throw new PaymentError('unavailable', 'a part of the page could not be loaded', { cause });
  }
}
