import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { parse } from 'hono/utils/cookie';
import { createHash, randomUUID } from 'node:crypto';

const name = 'session';

/** By what the database knows a shopper: who reads it, or a log, cannot make a cookie of that. */
const userOf = (session: string) => createHash('sha256').update(session).digest('base64url');

/** Who sent a request; `null` for a browser without a session, and for the gateway. */
export function shopperOf(request: Request): string | null {
  const session = parse(request.headers.get('cookie') ?? '', name)[name];
  return session ? userOf(session) : null;
}

/** A request that has a session. */
export interface WithSession {
  Variables: { shopper: string };
}

/** Gives each browser a session of its own, with the page: before anything is ordered. */
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
