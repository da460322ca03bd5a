import { isPaymentError, PaymentError } from '../../../core/error.js';
import { timeouts } from '../../timeouts.js';
import { timedOut, waitAtMost } from '../../withTimeout.js';
import { baseUrlOf, urlOf } from './address.js';
import type { ClientOptions } from './clientOptions.js';
import { endpointName, responseOf, type Endpoint, type Reply } from './envelope.js';
import { issueToken } from './issueToken.js';
import { createTokenSource } from './tokenSource.js';
import { createTransport, type Call } from './transport.js';

/** One request to an endpoint, without what all requests share. */
export interface RestRequest extends Endpoint {
  body?: object | undefined;
  /** Values that no error may repeat if the gateway repeats them. */
  secrets?: readonly string[] | undefined;
}

/** The REST API, with the client's token and the timeouts of its calls. */
export interface RestApi {
  /** Sends a request. Returns the envelope of the answer, whatever its code. */
  send(request: RestRequest): Promise<Reply>;
  /**
   * Sends a request and returns its decoded response.
   *
   * @throws {PaymentError} if it did not succeed; `interrupted` if a change may have been made and
   * its answer cannot be decoded
   */
  call<T>(request: RestRequest & { decode: (response: unknown) => T }): Promise<T>;
  /** The gateway's second at a moment of `performance.now`, or the second before it. */
  gatewayTime(moment: number): Date;
}

/** Creates the access to the REST API, with one token for all calls. */
export function createRestApi(options: ClientOptions): RestApi {
  const { key, secret, baseUrl = 'https://api.iamport.kr' } = options;
  const origin = baseUrlOf(baseUrl);
  // Looked up on each call: tracing tools and tests replace the global one later.
  const transport = createTransport(options.fetch ?? ((...request) => fetch(...request)));
  let clock = { gateway: 0, here: 0 };

  const currentToken = createTokenSource(async () => {
    const keys = { key, secret, urlOf: (path: string) => urlOf(origin, path) };
    const issued = await issueToken(transport, keys);
    clock = { gateway: issued.now, here: performance.now() };
    return issued;
  });

  const send = async ({ secrets = [], ...request }: RestRequest) => {
    const url = urlOf(origin, request.path);
    const repeatable = request.method === 'GET';
    const deadline = performance.now() + (repeatable ? timeouts.read : timeouts.change);
    const call = { ...request, url, repeatable, deadline, secrets: [secret, ...secrets] };
    const token = await tokenInTime(call, currentToken());
    const reply = await transport({ ...call, token });
    if (reply.status !== 401) return reply;
    // A token may be revoked early. The gateway did nothing with a request whose token it refused.
    return transport({ ...call, token: await tokenInTime(call, currentToken(token)) });
  };

  return {
    send,
    call: async ({ decode, ...request }) =>
      decodeResponse(request, responseOf(await send(request), request), decode),
    gatewayTime: (moment) => {
      const passed = Math.floor((moment - clock.here) / 1000);
      return new Date((clock.gateway + passed) * 1000);
    },
  };
}

/** A change whose answer cannot be decoded may have been made. */
function decodeResponse<T>(
  endpoint: Endpoint,
  response: unknown,
  decode: (response: unknown) => T,
): T {
  try {
    return decode(response);
  } catch (error) {
    if (endpoint.method === 'GET' || !isPaymentError(error)) throw error;
    throw new PaymentError('interrupted', `${endpointName(endpoint)}: ${error.message}`);
  }
}

/** Waits for a token, which other calls may also wait for, until the deadline of the call. */
async function tokenInTime(
  call: Endpoint & Pick<Call, 'deadline'>,
  token: string | Promise<string>,
): Promise<string> {
  if (typeof token === 'string') return token;
  const result = await waitAtMost(call.deadline - performance.now(), token);
  if (result !== timedOut) return result;
  // The call itself was not sent, so nothing was done.
  throw new PaymentError('unavailable', `${endpointName(call)}: no token in time`);
}
