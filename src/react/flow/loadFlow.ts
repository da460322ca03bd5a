import { PaymentError } from '../../core/error.js';

/** Module of the payment flow: encode → window → decode → verify. */
export type PaymentFlow = typeof import('./runPayment.js');

/**
 * Loads the payment flow. The flow is a separate chunk because a button renders without it. The
 * provider loads the chunk after the first render, so that a click does not wait for it.
 *
 * @throws {PaymentError} `unavailable` if the chunk could not be loaded.
 */
export const loadFlow = (): Promise<PaymentFlow> =>
  import('./runPayment.js').then(
    (flow) => (loaded = flow),
    (cause: unknown) => {
      throw new PaymentError('unavailable', 'the payment chunk could not be loaded', {
        code: 'script',
        cause,
      });
    },
  );

let loaded: PaymentFlow | undefined;

/** Returns the payment flow if it has been loaded. */
export const loadedFlow = (): PaymentFlow | undefined => loaded;
