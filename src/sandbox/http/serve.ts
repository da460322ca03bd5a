import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../createSandbox.js';
import { respondWithFault } from '../script/scriptFaults.js';

/** What a browser loads, each standing alone. */
interface Bundles {
  /** `/v1/iamport.js`. */
  script: string;
  /** The script of the pages in the frames. */
  page: string;
  /** The payment window, which the page loads when one opens. */
  window: string;
}

interface ServeOptions extends Bundles {
  sandbox: Pick<Sandbox, 'fetch' | 'faults'>;
  /** 0 for one that is free. */
  port?: number | undefined;
  /** Serves over TLS. */
  certificate?: { key: string; cert: string } | undefined;
}

/** A running server. */
export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

const javascript = {
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*',
};

/** Whether a fault has cut the connection: that is how it looks to `fetch`. */
const isCutConnection = (error: unknown) =>
  error instanceof TypeError && /^(Failed to fetch|fetch failed)/.test(error.message);

/** Serves the sandbox to browsers and servers on this machine. A rejection cuts the connection. */
export function serveSandbox(options: ServeOptions): Promise<RunningServer> {
  const { sandbox, script, page, window, port = 0, certificate } = options;
  const answer = (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const text = (body: string) => new Response(body, { headers: javascript });
    if (pathname === '/sandbox/page.js') return Promise.resolve(text(page));
    if (pathname === '/sandbox/mountWindow.js') return Promise.resolve(text(window));
    if (pathname !== '/v1/iamport.js') return sandbox.fetch(request);
    const { script: fault } = sandbox.faults;
    const isEmpty = fault === 'empty';
    return respondWithFault(isEmpty ? undefined : fault, request, () =>
      text(isEmpty ? '' : script),
    );
  };
  const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
    answer(request).catch((error: unknown): Response => {
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
