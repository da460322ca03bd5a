import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { parseSigned } from 'hono/utils/cookie';
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { ShopError } from '../shared/ShopError.js';

/** Names of the cookies. Each is signed, so a browser cannot write the id of another shopper. */
const cookies = { shopper: 'session', operator: 'operator' };
const lifetime = { shopper: 90 * 24 * 3600, operator: 8 * 3600 };

/** Context of requests that have a session. */
export interface WithSession {
  Variables: { shopper: string; isOperator: boolean };
}

/** Compares two secrets in a time that says nothing about them. */
const equal = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const digest = (text: string) => createHash('sha256').update(text).digest();

export type Sessions = ReturnType<typeof createSessions>;

interface SessionOptions {
  /** Signs the cookies. */
  secret: string;
  operatorPassword: string;
  /** True if shoppers use https. */
  isSecure: boolean;
}

/** Creates the sessions of shoppers and operators. */
export function createSessions({ secret, operatorPassword, isSecure: secure }: SessionOptions) {
  const shared = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  const setCookie = (c: Context, name: keyof typeof cookies, value: string) =>
    setSignedCookie(c, cookies[name], value, secret, { ...shared, maxAge: lifetime[name] });

  /** Gives each browser a session with its first request, before it can place an order. */
  const withSession = createMiddleware<WithSession>(async (c, next) => {
    let shopper = await getSignedCookie(c, secret, cookies.shopper);
    if (!shopper) {
      shopper = randomUUID();
      await setCookie(c, 'shopper', shopper);
    }
    const until = await getSignedCookie(c, secret, cookies.operator);
    c.set('shopper', shopper);
    c.set('isOperator', Number(until || 0) > Date.now());
    await next();
  });

  return {
    withSession,
    /** Returns the id of the shopper who sent a request; `null` without a valid session. */
    async shopperOf(request: Request): Promise<string | null> {
      const header = request.headers.get('cookie') ?? '';
      return (await parseSigned(header, secret, cookies.shopper))[cookies.shopper] || null;
    },
    /** Answers 401 to everybody except operators. */
    operatorsOnly: createMiddleware<WithSession>(async (c, next) => {
      if (!c.var.isOperator) throw new ShopError('operator', 'log in as an operator first');
      await next();
    }),
    /** Makes the browser an operator's, for eight hours. */
    async logIn(c: Context, password: string): Promise<void> {
      if (!equal(password, operatorPassword)) throw new ShopError('operator', 'wrong password');
      await setCookie(c, 'operator', String(Date.now() + lifetime.operator * 1000));
    },
    logOut: (c: Context) => deleteCookie(c, cookies.operator, shared),
  };
}
