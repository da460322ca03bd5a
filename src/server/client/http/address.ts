import { PaymentError } from '../../../core/error.js';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Returns the base URL of the API without a final slash. Only https is accepted, and http on this
 * machine (localhost), because requests contain the secret.
 *
 * @throws {PaymentError} `invalid`
 */
export function baseUrlOf(baseUrl: string): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (url && safe && !url.username && !url.search && !url.hash) return url.href.replace(/\/$/, '');
  throw new PaymentError(
    'invalid',
    'baseUrl: must be https, or http on this machine, because requests contain the secret',
    { field: 'baseUrl' },
  );
}

/**
 * Returns the URL of an endpoint. A path with `../` is refused, because it would reach another
 * endpoint.
 *
 * @throws {PaymentError} `invalid`
 */
export function urlOf(baseUrl: string, path: string): string {
  if (typeof path === 'string' && path.startsWith('/')) {
    const url = baseUrl + path;
    if (URL.canParse(url) && new URL(url).href === url) return url;
  }
  throw new PaymentError(
    'invalid',
    'path: must begin with a slash and contain no `..`; encode its parts with encodeURIComponent',
    { field: 'path' },
  );
}
