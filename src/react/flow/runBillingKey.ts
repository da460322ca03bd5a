import { encodeBillingKey } from '../../core/encode.js';
import type { BillingKeyRequest } from '../../core/request.js';
import type { Inicis } from '../context.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { withRedirectUrl } from './redirectUrl.js';
import { defaultsOf, runFlow } from './runPayment.js';

/** Registers a billing key, from the request to the result of `verify`. */
export async function runBillingKey<Result>(
  inicis: Inicis,
  request: BillingKeyRequest,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const params = encodeBillingKey(request, defaultsOf(inicis, inicis.billing));
  return runFlow(inicis, 'billingKey', withRedirectUrl(params, location.href), callbacks);
}
