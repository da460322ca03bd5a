import { withoutReturn } from '../../core/decode.js';
import type { RequestPayParams } from '../../core/wire.js';

/**
 * Completes the redirect URL that a phone returns to. A path is resolved against the page; without
 * a value, the URL of the page is used. `core/encode` has already chosen between the request's and
 * the provider's value.
 */
export function withRedirectUrl(params: RequestPayParams, page: string): RequestPayParams {
  const { m_redirect_url: given } = params;
  return { ...params, m_redirect_url: given ? new URL(given, page).href : withoutReturn(page) };
}
