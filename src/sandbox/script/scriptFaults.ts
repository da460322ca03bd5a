/** What can be wrong with an address of the vendor's. */
export type NetworkFault =
  /** 404. */
  | 'missing'
  /** 500. */
  | 'error'
  /** A web page where something else is due, as a proxy or a hotel's Wi-Fi answers. */
  | 'html'
  /** The connection is cut. */
  | 'reset'
  /** Nothing ever answers. */
  | 'silent'
  /** The answer comes this many milliseconds late. */
  | { delay: number };

/**
 * What is wrong at the vendor's, changed at any time while the sandbox runs: `sandbox.faults.list =
 * 'error'`. The page behind a served script meets it over HTTP, frozen where the script freezes it;
 * in a page of its own the sandbox's script meets the same without ever blocking.
 */
export interface ScriptFaults {
  /** `/v1/iamport.js`; `empty` loads and defines nothing. */
  script?: NetworkFault | 'empty' | undefined;
  /** The channel list; `unknown` says that there is no such account. */
  list?: NetworkFault | 'unknown' | undefined;
  /** The frames of the payment window; `refused` may not be framed: a blank shield. */
  frame?: NetworkFault | 'refused' | undefined;
}

const isNamed = (fault: unknown): fault is string => typeof fault === 'string';

/** Answers as the fault has it, else as it should. A cut connection is a rejection. */
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
