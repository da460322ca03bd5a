import { Hono, type Context } from 'hono';
import type { Gateway } from '../gateway/gateway.js';
import { escrowStatuses, isEscrowChange } from '../gateway/records/escrowRecord.js';

/**
 * Creates the routes for events outside the payment window: a deposit at the bank, and a refund in
 * the PortOne console (`?amount=` for a partial refund), and a change of an escrow payment
 * (`?reason=` for a refused purchase). Each route answers after the webhook was answered.
 */
export function routeAdmin(
  gateway: Pick<Gateway, 'deposit' | 'cancelInConsole' | 'changeEscrow'>,
): Hono {
  const admin = new Hono();
  const answer = (c: Context, done: Promise<void>) =>
    done.then(
      () => c.json({}),
      (error: Error) => c.text(`${error.message}\n`, 409),
    );
  admin.post('/deposit/:merchantUid', (c) =>
    answer(c, gateway.deposit(c.req.param('merchantUid'))),
  );
  admin.post('/cancel/:merchantUid', (c) => {
    const amount = c.req.query('amount');
    const request = amount === undefined ? {} : { amount: Number(amount) };
    return answer(c, gateway.cancelInConsole(c.req.param('merchantUid'), request));
  });
  admin.post('/escrow/:merchantUid/:change', async (c) => {
    const { merchantUid, change } = c.req.param();
    const known = Object.keys(escrowStatuses).join(', ');
    if (!isEscrowChange(change)) return c.text(`escrow: the change must be one of ${known}\n`, 400);
    return answer(c, gateway.changeEscrow(merchantUid, change, c.req.query('reason')));
  });
  return admin;
}
