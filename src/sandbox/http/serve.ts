import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { respondWithFault, type ScriptFaults } from '../script/scriptFaults.js';
import type { BrowserBundles } from './browserBundles.js';
import { javascript, staticFile } from './staticFiles.js';

interface ServeOptions extends BrowserBundles {
  sandbox: { fetch: typeof fetch; faults: ScriptFaults };
  /** Port of the server; 0 for a free port. */
  port?: number | undefined;
  /** Certificate of an HTTPS server. Without it, the server uses HTTP. */
  certificate?: { key: string; cert: string } | undefined;
}

/** A running server. */
export interface RunningServer {
  port: number;
  close(): Promise<void>;
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
 * Serves the sandbox to browsers and servers on this machine. If `fetch` rejects, the connection is
 * cut.
 */
export function serveSandbox(options: ServeOptions): Promise<RunningServer> {
  const { port = 0, certificate } = options;
  const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
    respond(request, options).catch((error: unknown): Response => {
      if (!isCutConnection(error) && !request.signal.aborted) console.error(error);
      incoming.destroy();
      return new Response(null);
    });
  const secure = certificate && {
    createServer: createSecureServer,
    serverOptions: certificate,
  };
  return new Promise((resolve) => {
    const server = serve(
      { fetch, port, hostname: '127.0.0.1', ...secure },
      ({ port: at }: AddressInfo) =>
        resolve({
          port: at,
          close: () => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            return new Promise((done) => server.close(() => done()));
          },
        }),
    );
  });
}
