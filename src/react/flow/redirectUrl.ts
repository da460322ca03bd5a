import { withoutReturn } from '../../core/decode.js';
import { PaymentError } from '../../core/error.js';
import type { Rule } from '../../core/rules.js';
import type { RequestPayParams } from '../../core/wire.js';

/**
 * Completes the redirect URL that a phone returns to. A path is resolved against the page; without
 * a value, the URL of the page is used. `core/encode` has already chosen between the request's and
 * the provider's value.
 *
 * @throws {PaymentError} `invalid` if the value is not an address.
 */
export function withRedirectUrl(params: RequestPayParams, page: string): RequestPayParams {
  const { m_redirect_url: given } = params;
  return { ...params, m_redirect_url: given ? resolved(given, page) : withoutReturn(page) };
}

function resolved(given: string, page: string): string {
  try {
    return new URL(given, page).href;
  } catch (cause) {
    const code: Rule = 'url';
    const message = `redirectUrl: ${code} (${JSON.stringify(given)})`;
    throw new PaymentError('invalid', message, { code, field: 'redirectUrl', cause });
  }
}
