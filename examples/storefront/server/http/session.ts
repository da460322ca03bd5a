import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { timingSafeEqual } from 'hono/utils/buffer';
import { parseSigned } from 'hono/utils/cookie';
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.js';

/**
 * Cookies, with their lifetimes in seconds. Each is signed, so a browser cannot write the id of another
 * shopper.
 */
const lifetimes = { session: 90 * 24 * 3600, operator: 8 * 3600 };

export interface WithSession {
  Variables: { shopper: string; isOperator: boolean };
}

export type Sessions = ReturnType<typeof createSessions>;

/** Creates the sessions of shoppers and operators. `secure` is true if shoppers use https. */
export function createSessions(
  { SESSION_SECRET: secret, OPERATOR_PASSWORD }: Config,
  secure: boolean,
) {
  const shared = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  const setCookie = (c: Context, name: keyof typeof lifetimes, value: string) =>
    setSignedCookie(c, name, value, secret, { ...shared, maxAge: lifetimes[name] });

  /** Gives each browser a session with its first request, before it can place an order. */
  const withSession = createMiddleware<WithSession>(async (c, next) => {
    let shopper = await getSignedCookie(c, secret, 'session');
    if (!shopper) {
      shopper = randomUUID();
      await setCookie(c, 'session', shopper);
    }
    const until = await getSignedCookie(c, secret, 'operator');
    c.set('shopper', shopper);
    c.set('isOperator', Number(until || 0) > Date.now());
    await next();
  });

  return {
    withSession,
    /** Returns the id of the shopper who sent a request; `null` without a valid session. */
    async shopperOf(request: Request): Promise<string | null> {
      const header = request.headers.get('cookie') ?? '';
      return (await parseSigned(header, secret, 'session'))['session'] || null;
    },
    operatorsOnly: createMiddleware<WithSession>(async (c, next) => {
      if (!c.var.isOperator) throw new HTTPException(401, { message: 'log in first' });
      await next();
    }),
    /** Makes the browser an operator's, for eight hours. */
    async logIn(c: Context, password: string): Promise<void> {
      if (!(await timingSafeEqual(password, OPERATOR_PASSWORD)))
        throw new HTTPException(401, { message: 'wrong password' });
      await setCookie(c, 'operator', String(Date.now() + lifetimes.operator * 1000));
    },
    logOut: (c: Context) => deleteCookie(c, 'operator', shared),
  };
}
