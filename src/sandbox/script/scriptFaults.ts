/** A fault of one PortOne URL. */
export type NetworkFault =
  /** Status 404. */
  | 'missing'
  /** Status 500. */
  | 'error'
  /** Status 200 with an HTML page, as a proxy or a public Wi-Fi sends it. */
  | 'html'
  /** The connection breaks. */
  | 'reset'
  /** The response never arrives. */
  | 'silent'
  /** The response is late by this many milliseconds. */
  | { delay: number };

/**
 * Faults of PortOne's service. You can change them at any time, for example with
 * `sandbox.faults.list = 'error'`. A script that is served over HTTP blocks the page while it reads
 * the channel list, like the real script. The script of `loadImp` has the same faults, but never
 * blocks the page.
 */
export interface ScriptFaults {
  /** Fault of the script, `/v1/iamport.js`. `empty`: the script loads, but defines nothing. */
  script?: NetworkFault | 'empty' | undefined;
  /** Fault of the channel list. `unknown`: the store account does not exist. */
  list?: NetworkFault | 'unknown' | undefined;
  /** Fault of the frames. `refused`: the page does not allow framing, so the window stays blank. */
  frame?: NetworkFault | 'refused' | undefined;
}

const isNamed = (fault: unknown): fault is string => typeof fault === 'string';

/**
 * Answers with the fault. Without a fault, answers with `respond`. Rejects for a broken connection.
 */
export async function respondWithFault(
  fault: NetworkFault | undefined,
  { signal }: Pick<Request, 'signal'>,
  respond: () => Response | Promise<Response>,
): Promise<Response> {
  signal.throwIfAborted();
  if (!isNamed(fault)) {
    if (fault) await new Promise((done) => setTimeout(done, fault.delay));
    return respond();
  }
  switch (fault) {
    case 'missing':
      return new Response('Not Found', { status: 404 });
    case 'error':
      return new Response('Internal Server Error', { status: 500 });
    case 'html':
      return new Response('<!doctype html><title>Sign in to continue</title>', {
        headers: { 'content-type': 'text/html', 'access-control-allow-origin': '*' },
      });
    case 'reset':
      throw new TypeError('Failed to fetch: the connection was reset');
    case 'silent':
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
  }
}
