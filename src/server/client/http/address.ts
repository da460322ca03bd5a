import { PaymentError } from '../../../core/error.js';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Where the API is, without a slash at the end. Secrets and money travel over https only. */
export function originOf(baseUrl: string): string {
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

/** The address of an endpoint, where the path says what it seems to: `../` reaches another one. */
export function addressOf(origin: string, path: string): string {
  const address = origin + path;
  if (path.startsWith('/') && new URL(address).href === address) return address;
  throw new PaymentError(
    'invalid',
    'path: must begin with a slash, hold no `..`, and have its parts encoded (encodeURIComponent)',
    { field: 'path' },
  );
}
