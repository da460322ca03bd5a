import { isPaymentError, PaymentError } from '../../../core/error.js';
import { timeouts } from '../../timeouts.js';
import { timedOut, waitAtMost } from '../../withTimeout.js';
import { baseUrlOf, urlOf } from './address.js';
import { realGateway, type ClientOptions } from './clientOptions.js';
import { encodeBody } from './encodeBody.js';
import { endpointName, responseOf, type Endpoint, type Reply } from './envelope.js';
import { hideSecrets } from './hideSecrets.js';
import { issueToken, type IssuedToken } from './issueToken.js';
import { createTokenSource } from './tokenSource.js';
import { createTransport, type Call } from './transport.js';

/** Request to an endpoint, without the values that all requests share. */
export interface RestRequest extends Endpoint {
  body?: object | undefined;
  /** Key of the PG in the query, which no error may contain. */
  pgKey?: string | undefined;
}

/** REST API with the token of the client and the timeouts of its calls. */
export interface RestApi {
  /** Sends a request and returns the envelope of the answer, also if its code reports an error. */
  send(request: RestRequest): Promise<Reply>;
  /**
   * Sends a request and returns its decoded response.
   *
   * @throws {PaymentError} if the request failed; `interrupted` if a change may have been made.
   */
  call<T>(request: RestRequest & { decode: (response: unknown) => T }): Promise<T>;
  /**
   * Returns the gateway's time at a moment of `performance.now`, rounded down. It can be one second
   * early.
   */
  gatewayTime(moment: number): Date;
  /** Requests the access token of the gateway. */
  issueToken(): Promise<IssuedToken>;
  /** Returns words of the gateway without the secret and without the card data of a body. */
  hideSecrets(words: string, body: object | undefined): string;
}

/** Creates the REST API of a client, with one token for all calls. */
export function createRestApi(options: ClientOptions): RestApi {
  const { key, secret, baseUrl = realGateway } = options;
  const origin = baseUrlOf(baseUrl);
  // The global `fetch` is looked up on each call, because tracing tools and tests replace it later.
  const transport = createTransport(options.fetch ?? ((...request) => fetch(...request)));
  let clock = { gateway: 0, local: 0 };

  const issue = () => issueToken(transport, { key, secret, urlOf: (path) => urlOf(origin, path) });
  const currentToken = createTokenSource(async () => {
    const issued = await issue();
    clock = { gateway: issued.now, local: performance.now() };
    return issued;
  });

  const send = async ({ method, path, body, pgKey }: RestRequest) => {
    const url = urlOf(origin, path);
    const { json, card } = encodeBody(body);
    const repeatable = method === 'GET';
    const deadline = performance.now() + (repeatable ? timeouts.read : timeouts.change);
    const call = { method, path, url, json, repeatable, deadline };
    const texts = pgKey === undefined ? [secret] : [secret, pgKey];
    const token = await tokenInTime(call, currentToken());
    const reply = await transport({ ...call, token, secrets: { texts, card } });
    if (reply.status !== 401) return reply;
    // A token may be revoked before it expires. The gateway does not execute a request with a refused
    // token, so it is safe to send the request again.
    const renewed = await tokenInTime(call, currentToken(token));
    return transport({ ...call, token: renewed, secrets: { texts: [...texts, token], card } });
  };

  return {
    send,
    issueToken: issue,
    call: async ({ decode, ...request }) =>
      decodeResponse(request, responseOf(await send(request), request), decode),
    hideSecrets: (words, body) =>
      hideSecrets(words, { texts: [secret], card: encodeBody(body).card }),
    gatewayTime: (moment) => timeAt(moment, clock),
  };
}

/** Returns a time of the gateway's clock. `clock` has one moment in both clocks. */
const timeAt = (moment: number, clock: { gateway: number; local: number }): Date =>
  new Date((clock.gateway + Math.floor((moment - clock.local) / 1000)) * 1000);

/**
 * Decodes a response. If the answer to a change cannot be decoded, the error is `interrupted`,
 * because the change may have been made.
 */
function decodeResponse<T>(
  endpoint: Endpoint,
  response: unknown,
  decode: (response: unknown) => T,
): T {
  try {
    return decode(response);
  } catch (error) {
    if (endpoint.method === 'GET' || !isPaymentError(error)) throw error;
    const { field } = error;
    throw new PaymentError('interrupted', `${endpointName(endpoint)}: ${error.message}`, { field });
  }
}

/** Waits for a token until the deadline of the call. Other calls may wait for the same token. */
async function tokenInTime(
  call: Endpoint & Pick<Call, 'deadline'>,
  token: string | Promise<string>,
): Promise<string> {
  if (typeof token === 'string') return token;
  const result = await waitAtMost(call.deadline - performance.now(), token);
  if (result !== timedOut) return result;
  // The call itself was not sent, so nothing was done.
  throw new PaymentError('unavailable', `${endpointName(call)}: no access token in time`);
}
