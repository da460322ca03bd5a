/** A `fetch`, or a handler in this process, that reaches the merchant's server. */
export type MerchantServer = (request: Request) => Response | Promise<Response>;

/** The format of a body, as the vendor's console offers. */
export type BodyFormat = 'json' | 'form';

/** Creates a request of the gateway to the merchant's server. */
export function createMerchantRequest(
  url: string,
  body: Readonly<Record<string, string>>,
  format: BodyFormat = 'json',
): Request {
  const isForm = format === 'form';
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: isForm ? new URLSearchParams(body).toString() : JSON.stringify(body),
  });
}
