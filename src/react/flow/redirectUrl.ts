import { withoutReturn } from '../../core/decode.js';
import type { RequestPayParams } from '../../core/wire.js';

/**
 * Completes the address that a phone comes back to: a path becomes an address on the page, and
 * without one it is the page itself. `core/encode` has chosen between request and provider.
 */
export function withRedirectUrl(params: RequestPayParams, page: string): RequestPayParams {
  const { m_redirect_url: given } = params;
  return { ...params, m_redirect_url: given ? new URL(given, page).href : withoutReturn(page) };
}
