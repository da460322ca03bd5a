import { withoutReturn } from '../../core/decode.js';
import { invalid } from '../../core/rules.js';
import type { RequestPayParams } from '../../core/wire.js';

/**
 * Completes the redirect URL that a phone returns to. A path is resolved against the page; without
 * a value, the URL of the page is used. `core/encode` has already chosen between the request's and
 * the provider's value.
 *
 * @throws {PaymentError} `invalid` if the URL cannot be parsed.
 */
export function withRedirectUrl(params: RequestPayParams, page: string): RequestPayParams {
  const { m_redirect_url: given } = params;
  return { ...params, m_redirect_url: given ? resolve(given, page) : withoutReturn(page) };
}

/**
 * Resolves a URL against the page. Some URLs pass the check of their form and cannot be parsed: a host
 * with `xn--` and no name, or a path on a page without an address (`about:srcdoc`).
 */
function resolve(given: string, page: string): string {
  try {
    return new URL(given, page).href;
  } catch {
    throw invalid('redirectUrl', 'returnUrl', given);
  }
}
