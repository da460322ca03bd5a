import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { parse } from 'hono/utils/cookie';
import { createHash, randomUUID } from 'node:crypto';

const name = 'session';

/**
 * Returns the shopper's id for a session. The database stores only this hash, so nobody can make a
 * session cookie from the database or a log.
 */
const userOf = (session: string) => createHash('sha256').update(session).digest('base64url');

/**
 * Returns the id of the shopper who sent a request. It is `null` for requests without a session,
 * such as those of the gateway.
 */
export function shopperOf(request: Request): string | null {
  const session = parse(request.headers.get('cookie') ?? '', name)[name];
  return session ? userOf(session) : null;
}

/** Context of requests that have a session. */
export interface WithSession {
  Variables: { shopper: string };
}

/** Gives each browser a session when it loads the page, before it can place an order. */
export const withSession = createMiddleware<WithSession>(async (c, next) => {
  let session = getCookie(c, name);
  if (!session) {
    session = randomUUID();
    const secure = new URL(c.req.url).protocol === 'https:';
    setCookie(c, name, session, { httpOnly: true, sameSite: 'Lax', secure, path: '/' });
  }
  c.set('shopper', userOf(session));
  await next();
});
