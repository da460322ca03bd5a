import { PaymentError } from '../../core/error.js';

/** The payment flow: encode → window → decode → verify. */
export type PaymentFlow = typeof import('./runPayment.js');

/**
 * Loads the payment flow. It is not needed to draw a button: it is a separate chunk that the
 * provider loads after the page, so that a click does not wait for it.
 *
 * @throws {PaymentError} `unavailable`
 */
export const loadFlow = (): Promise<PaymentFlow> =>
  import('./runPayment.js').catch((cause: unknown) => {
    throw new PaymentError('unavailable', 'a part of the page could not be loaded', { cause });
  });
