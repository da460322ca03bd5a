/** A fault of one of the vendor's addresses. */
export type NetworkFault =
  /** 404. */
  | 'missing'
  /** 500. */
  | 'error'
  /** A web page instead of the answer, as a proxy or a hotel's Wi-Fi sends. */
  | 'html'
  /** The connection is cut. */
  | 'reset'
  /** There is never an answer. */
  | 'silent'
  /** The answer comes this many milliseconds late. */
  | { delay: number };

/**
 * Faults of the vendor's service. They can be changed at any time while the sandbox runs:
 * `sandbox.faults.list = 'error'`. A served script meets them over HTTP, and blocks the page where
 * the real script does; in the page itself the sandbox's script meets the same and never blocks it.
 */
export interface ScriptFaults {
  /** `/v1/iamport.js`; `empty` loads and defines nothing. */
  script?: NetworkFault | 'empty' | undefined;
  /** The channel list; `unknown` says that there is no such account. */
  list?: NetworkFault | 'unknown' | undefined;
  /** The frames of the payment window; `refused` does not allow a frame: the window stays blank. */
  frame?: NetworkFault | 'refused' | undefined;
}

const isNamed = (fault: unknown): fault is string => typeof fault === 'string';

/** Answers with the fault, or else with `respond`. A cut connection is a rejection. */
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
