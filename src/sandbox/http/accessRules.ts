/** Rules for the requests that a sandbox on a developer's computer answers. */
export interface AccessRules {
  /** Returns the refusal of a request, or `null` if the request is allowed. */
  refuse(request: Request): Response | null;
  /** Adds the CORS headers of a response. */
  share(request: Request, response: Response): Response;
}

const isLoopback = (hostname: string) =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');

/** Returns the host name of a URL, or `null` if the URL is not valid. */
const hostnameOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : null);

const allowOrigin = 'access-control-allow-origin';

/**
 * Creates the rules. `hosts` are the allowed host names in addition to those of this computer.
 *
 * A page on the internet can change the address of its host name to 127.0.0.1 (DNS rebinding). Its
 * requests then reach the sandbox and are not restricted by the browser, but they still have the
 * name of that host in `Host`. Such a page could for example read payments, or let the sandbox send
 * requests to a server in the private network.
 */
export function createAccessRules(hosts: readonly string[] = []): AccessRules {
  const isAllowed = (hostname: string | null) =>
    hostname !== null && (isLoopback(hostname) || hosts.includes(hostname));
  const isAllowedOrigin = (origin: string) => isAllowed(hostnameOf(origin));
  return {
    refuse: (request) => {
      const { method, url } = request;
      const host = request.headers.get('host') ?? '';
      const hostname = hostnameOf(`http://${host}`);
      if (!isAllowed(hostname)) return forbidden(hostname ?? host, 'host name');
      const origin = request.headers.get('origin');
      const isAdmin = isAdminPath(url) && !['GET', 'HEAD'].includes(method);
      if (!isAdmin || origin === null) return null;
      if (!isAllowedOrigin(origin)) return forbidden(hostnameOf(origin) ?? origin, 'origin');
      return method === 'OPTIONS' ? preflight() : null;
    },
    share: (request, response) => {
      const isShared = response.headers.has(allowOrigin) || isAdminPath(request.url);
      if (!isShared) return response;
      const origin = request.headers.get('origin');
      response.headers.append('vary', 'origin');
      if (origin !== null && isAllowedOrigin(origin)) response.headers.set(allowOrigin, origin);
      else response.headers.delete(allowOrigin);
      return response;
    },
  };
}

/**
 * Returns true for a path of the admin API. The routes decode a path before they compare it, so
 * `/%73andbox/reset` is `/sandbox/reset`.
 */
const isAdminPath = (url: string) =>
  new URL(url).pathname.replace(/%[0-7][\da-f]/gi, decodeURIComponent).startsWith('/sandbox/');

const forbidden = (name: string, kind: string) =>
  new Response(
    `The ${kind} ${JSON.stringify(name)} is not allowed. To allow it, start the sandbox with --allow-host ${name}\n`,
    { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );

const preflight = () =>
  new Response(null, {
    status: 204,
    headers: {
      [allowOrigin]: '*',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'content-type',
    },
  });
