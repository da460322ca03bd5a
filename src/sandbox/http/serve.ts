import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { respondWithFault, type ScriptFaults } from '../script/scriptFaults.js';
import type { AccessRules } from './accessRules.js';
import type { BrowserBundles } from './browserBundles.js';
import { listen, type ListenOptions, type RunningServer } from './listen.js';
import { javascript, staticFile } from './staticFiles.js';

export type { RunningServer } from './listen.js';

interface ServeOptions extends BrowserBundles, Omit<ListenOptions, 'fetch'> {
  sandbox: { fetch: typeof fetch; faults: ScriptFaults };
  /** Rules for the allowed requests. Without them, every request is answered. */
  rules?: AccessRules | undefined;
  /** Called after each response. */
  onResponse?: ((request: Request, response: Response) => void) | undefined;
  /**
   * Called with an unexpected error. The connection is then cut.
   * @default console.error
   */
  onError?: ((error: unknown) => void) | undefined;
}

/** Returns true for the error of `fetch` when a simulated fault has cut the connection. */
const isCutConnection = (error: unknown) =>
  error instanceof TypeError && /^(Failed to fetch|fetch failed)/.test(error.message);

/** Answers with the console or with a bundle, or passes the request to the sandbox. */
async function respond(
  request: Request,
  { sandbox, script, files }: ServeOptions,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const bundle = staticFile(request, files);
  if (bundle) return bundle;
  if (pathname !== '/v1/iamport.js') return sandbox.fetch(request);
  const { script: fault } = sandbox.faults;
  const isEmpty = fault === 'empty';
  return respondWithFault(isEmpty ? undefined : fault, request, () =>
    javascript(isEmpty ? '' : script),
  );
}

/**
 * Serves the sandbox to browsers and servers. If `fetch` rejects, the connection is cut.
 *
 * @throws {Error} with the code of Node if the server cannot start.
 */
export function serveSandbox(options: ServeOptions): Promise<RunningServer> {
  const { rules, onResponse, onError = console.error } = options;
  const answer = async (request: Request): Promise<Response> => {
    const refusal = rules?.refuse(request);
    const response = refusal ?? (await respond(request, options));
    const shared = rules ? rules.share(request, response) : response;
    onResponse?.(request, shared);
    return shared;
  };
  const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
    answer(request).catch((error: unknown): Response => {
      if (!isCutConnection(error) && !request.signal.aborted) onError(error);
      incoming.destroy();
      return new Response(null);
    });
  return listen({ ...options, fetch });
}
