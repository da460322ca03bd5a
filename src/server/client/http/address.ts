import { PaymentError } from '../../../core/error.js';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Returns the API's address without a final slash. Secrets and money travel over https only. */
export function baseUrlOf(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (url && safe && !url.username && !url.search && !url.hash) return url.href.replace(/\/$/, '');
  throw new PaymentError(
    'invalid',
    'baseUrl: must be https, or http on this machine. Else the secret could be read on the way',
    { field: 'baseUrl' },
  );
}

/** Returns the URL of an endpoint. A path with `../` would reach another one and is refused. */
export function urlOf(baseUrl: string, path: string): string {
  const url = baseUrl + path;
  if (path.startsWith('/') && new URL(url).href === url) return url;
  throw new PaymentError(
    'invalid',
    'path: must begin with a slash, hold no `..`, and have its parts encoded (encodeURIComponent)',
    { field: 'path' },
  );
}
