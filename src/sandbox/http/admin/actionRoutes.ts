import { keysOf } from '../../../core/encoders.js';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { escrowStatuses } from '../../gateway/records/escrowRecord.js';
import type { GatewayError } from '../../gateway/records/gatewayError.js';
import type { AdminSandbox } from './adminSandbox.js';
import { digits, readBody, text, won } from './readBody.js';

const Refund = v.strictObject({
  amount: v.optional(won),
  reason: v.optional(v.string()),
  refund_holder: v.optional(text),
  refund_bank: v.optional(text),
  refund_account: v.optional(text),
});

const Change = v.picklist(keysOf(escrowStatuses));
const Receipt = v.strictObject({ type: v.picklist(['person', 'company']) });

const inQuery = v.object({
  amount: v.optional(v.pipe(digits, won)),
});

/**
 * Adds the routes for events outside the payment window: a deposit at the bank, a refund in the
 * PortOne console, a scheduled charge. Each route answers after the webhook was answered.
 */
export function routeActions(admin: Hono, { gateway }: AdminSandbox): void {
  const answerResult = (c: Context, result: object | GatewayError) =>
    'error' in result ? c.json({ message: result.error }, 409) : c.json({});
  const answerAfter = (c: Context, done: Promise<void>) => done.then(() => c.json({}));
  admin.post('/deposit/:merchantUid', (c) =>
    answerAfter(c, gateway.deposit(c.req.param('merchantUid'))),
  );
  admin.post('/cancel/:merchantUid', async (c) => {
    const request = await readBody(c, Refund);
    const { amount = request.amount } = v.parse(inQuery, c.req.query());
    return answerAfter(
      c,
      gateway.cancelInConsole(c.req.param('merchantUid'), { ...request, amount }),
    );
  });
  admin.post('/escrow/:merchantUid/:change', (c) => {
    const change = v.parse(Change, c.req.param('change'));
    const { merchantUid } = c.req.param();
    return answerAfter(c, gateway.changeEscrow(merchantUid, change, c.req.query('reason')));
  });
  admin.post('/receipts/:impUid', async (c) => {
    const { type } = await readBody(c, Receipt);
    return answerResult(c, gateway.receipts.issue(c.req.param('impUid'), { type }));
  });
  admin.delete('/receipts/:impUid', (c) =>
    answerResult(c, gateway.receipts.cancel(c.req.param('impUid'))),
  );
  admin.delete('/accounts/:impUid', (c) =>
    answerResult(c, gateway.virtualAccounts.revoke(c.req.param('impUid'))),
  );
  admin.post('/schedules/:merchantUid/run', (c) =>
    answerAfter(c, gateway.runSchedule(c.req.param('merchantUid'))),
  );
}
