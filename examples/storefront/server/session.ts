import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { parseSigned } from 'hono/utils/cookie';
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { csrfHeader } from '../shared/api.js';
import { ShopError } from './shopError.js';

/** Names of the cookies. Each is signed, so a browser cannot write the id of another shopper. */
const cookies = { shopper: 'session', operator: 'operator' };
const lifetime = { shopper: 90 * 24 * 3600, operator: 8 * 3600 };

/** Context of requests that have a session. */
export interface WithSession {
  Variables: { shopper: string; csrf: string; isOperator: boolean };
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

  /** Returns a text that only a page of this shop can know, because others cannot read its answers. */
  const csrfOf = (shopper: string) =>
    createHmac('sha256', secret).update(`csrf:${shopper}`).digest('base64url');

  /** Gives each browser a session with its first request, before it can place an order. */
  const withSession = createMiddleware<WithSession>(async (c, next) => {
    let shopper = await getSignedCookie(c, secret, cookies.shopper);
    if (!shopper) {
      shopper = randomUUID();
      await setCookie(c, 'shopper', shopper);
    }
    const until = await getSignedCookie(c, secret, cookies.operator);
    c.set('shopper', shopper);
    c.set('csrf', csrfOf(shopper));
    c.set('isOperator', Number(until || 0) > Date.now());
    await next();
  });

  /** Refuses requests that change something and do not come from a page of this shop. */
  const checkCsrf = createMiddleware<WithSession>(async (c, next) => {
    const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (isWrite && !equal(c.req.header(csrfHeader) ?? '', c.var.csrf)) {
      throw new ShopError('csrf', `${csrfHeader}: not the one of this session`);
    }
    await next();
  });

  return {
    withSession,
    checkCsrf,
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
