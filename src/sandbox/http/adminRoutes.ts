import { Hono, type Context } from 'hono';
import type { Engine } from '../gateway/gateway.js';

/**
 * What happens without the shopper's window, at a served sandbox: a deposit at the bank, and a
 * cancellation in the vendor's console (`?amount=` for a part). Answers when the webhook was answered.
 */
export function routeConsole(engine: Pick<Engine, 'deposit' | 'cancelInConsole'>): Hono {
  const hosts = new Hono();
  const answer = (c: Context, done: Promise<void>) =>
    done.then(
      () => c.json({}),
      (refusal: Error) => c.text(`${refusal.message}\n`, 409),
    );
  hosts.post('/deposit/:merchantUid', (c) => answer(c, engine.deposit(c.req.param('merchantUid'))));
  hosts.post('/cancel/:merchantUid', (c) => {
    const amount = c.req.query('amount');
    const request = amount === undefined ? {} : { amount: Number(amount) };
    return answer(c, engine.cancelInConsole(c.req.param('merchantUid'), request));
  });
  return hosts;
}
