import { PaymentError } from '../../core/error.js';

/** Module of the payment flow: encode → window → decode → verify. */
export type PaymentFlow = typeof import('./runPayment.js');

/**
 * Loads the payment flow. The flow is a separate chunk because a button renders without it. A hook
 * loads the chunk after its first render, so that a click does not wait for it.
 *
 * @throws {PaymentError} `unavailable` if the chunk could not be loaded.
 */
export const loadFlow = (): Promise<PaymentFlow> =>
  (loading ??= import('./runPayment.js').then(
    (flow) => (loaded = flow),
    (cause: unknown) => {
      loading = undefined;
      throw notLoaded(cause);
    },
  ));

/**
 * Loads the registration of billing keys, a chunk that pages without `useBillingKey` do not load.
 *
 * @throws {PaymentError} `unavailable` if the chunk could not be loaded.
 */
export const loadRunBillingKey = () =>
  import('./runBillingKey.js').then(
    ({ runBillingKey }) => runBillingKey,
    (cause: unknown) => {
      throw notLoaded(cause);
    },
  );

const notLoaded = (cause: unknown) =>
  new PaymentError('unavailable', 'the payment chunk could not be loaded', {
    code: 'script',
    cause,
  });

let loading: Promise<PaymentFlow> | undefined;

/**
 * Calls the function when the payment flow has been loaded. Errors are ignored, because a click tries
 * again and reports them.
 */
export function whenLoaded(call: (flow: PaymentFlow) => unknown): void {
  loadFlow()
    .then(call)
    .catch(() => {});
}

let loaded: PaymentFlow | undefined;

/** Returns the payment flow if it has been loaded. */
export const loadedFlow = (): PaymentFlow | undefined => loaded;
