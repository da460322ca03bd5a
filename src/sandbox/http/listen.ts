import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A running server. */
export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  fetch: (request: Request, bindings: HttpBindings | Http2Bindings) => Promise<Response>;
  /** Port of the server; 0 for a free port. */
  port?: number | undefined;
  /**
   * Network addresses of the server.
   * @default 127.0.0.1
   */
  addresses?: readonly string[] | undefined;
  /** Certificate of an HTTPS server. Without it, the server uses HTTP. */
  certificate?: { key: string; cert: string } | undefined;
}

/** Codes of an address that this computer does not have, for example IPv6 addresses in Docker. */
const missingAddress = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : '');

/**
 * Starts a server on each address, all with the same port. An address that this computer does not
 * have is left out if another one works.
 *
 * @throws {Error} with the code of Node, for example `EADDRINUSE`.
 */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const { addresses = ['127.0.0.1'], port = 0 } = options;
  const servers: RunningServer[] = [];
  const close = async () => void (await Promise.all(servers.map((one) => one.close())));
  for (const address of addresses) {
    try {
      servers.push(await listenOn(address, servers[0]?.port ?? port, options));
    } catch (error) {
      if (servers.length > 0 && missingAddress.includes(String(codeOf(error)))) continue;
      await close();
      // The free port of the first address can be in use at the next address.
      if (port === 0 && servers.length > 0 && codeOf(error) === 'EADDRINUSE')
        return listen(options);
      throw error;
    }
  }
  return { port: servers[0]?.port ?? port, close };
}

function listenOn(
  hostname: string,
  port: number,
  { fetch, certificate }: ListenOptions,
): Promise<RunningServer> {
  const secure = certificate && {
    createServer: createSecureServer,
    serverOptions: certificate,
  };
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname, ...secure }, ({ port: at }: AddressInfo) =>
      resolve({
        port: at,
        close: () => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          return new Promise((done) => server.close(() => done()));
        },
      }),
    );
    server.once('error', reject);
  });
}
