/**
 * A function that sends a request to the merchant's server: `fetch`, or a handler in this process.
 */
export type MerchantServer = (request: Request) => Response | Promise<Response>;

/** Format of a request body. The PortOne console has the same choices. */
export type BodyFormat = 'json' | 'form';

/** Creates a request from the gateway to the merchant's server. */
export function createMerchantRequest(
  url: string,
  body: Readonly<Record<string, string | object>>,
  format: BodyFormat = 'json',
  signal?: AbortSignal,
): Request {
  const isForm = format === 'form';
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: isForm ? new URLSearchParams(formEntries(body)).toString() : JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** Returns the fields of a form. A nested field is written as `extra[escrow_status]`. */
const formEntries = (body: Readonly<Record<string, string | object>>): string[][] =>
  Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value]]
      : Object.entries(value).map(([key, nested]) => [`${name}[${key}]`, String(nested ?? '')]),
  );
