import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { AdminSandbox } from './adminSandbox.js';
import type {
  BillingKeyList,
  EventList,
  PaymentDetails,
  PaymentList,
  SandboxStatus,
  ScheduleList,
} from './adminAnswers.js';
import { digits, text } from './readBody.js';

const limit = v.optional(v.pipe(digits, v.minValue(1)), '1000000');
const PaymentQuery = v.object({
  limit,
  status: v.optional(text),
  pay_method: v.optional(text),
  search: v.optional(v.string(), ''),
});
const EventQuery = v.object({
  limit,
  kind: v.optional(text),
  about: v.optional(text),
});

/** Adds the routes that only read: records, webhooks and events. Lists are in order, newest last. */
export function routeReads(admin: Hono, sandbox: AdminSandbox): void {
  const { gateway, records } = sandbox;
  const { events } = gateway;
  admin.get('/status', (c) => c.json(statusOf(sandbox) satisfies SandboxStatus));
  admin.get('/payments', (c) => c.json(listPayments(c, sandbox)));
  admin.get('/payments/:imp_uid', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return c.json({ message: 'this payment does not exist' }, 404);
    const { imp_uid, merchant_uid } = payment;
    return c.json({
      payment,
      extras: records.orderExtras(imp_uid),
      events: events.about(imp_uid, merchant_uid),
    } satisfies PaymentDetails);
  });
  admin.get('/requests', (c) => c.json({ requests: gateway.sessions.requests }));
  admin.get('/webhooks', (c) => c.json({ webhooks: gateway.webhooks.sent }));
  admin.get('/billing-keys', (c) =>
    c.json({ billingKeys: records.billingKeys } satisfies BillingKeyList),
  );
  admin.get('/schedules', (c) =>
    c.json({ schedules: records.schedules.map(({ answer }) => answer) } satisfies ScheduleList),
  );
  admin.get('/events', (c) => {
    const query = v.parse(EventQuery, c.req.query());
    const found = query.about === undefined ? events.list : events.about(query.about);
    const ofKind = found.filter(({ kind }) => !query.kind || kind === query.kind);
    return c.json({
      events: ofKind.slice(-query.limit),
      dropped: events.dropped,
    } satisfies EventList);
  });
}

function listPayments(c: Context, { records }: AdminSandbox): PaymentList {
  const { limit: most, status, pay_method, search } = v.parse(PaymentQuery, c.req.query());
  const found = records.payments.filter(
    (one) =>
      (!status || one.status === status) &&
      (!pay_method || one.pay_method === pay_method) &&
      (one.merchant_uid.includes(search) || one.imp_uid.includes(search)),
  );
  return { total: found.length, payments: found.slice(-most) };
}

function statusOf({ gateway, records, outcomes, faults, rest }: AdminSandbox): SandboxStatus {
  return {
    now: gateway.clock.milliseconds,
    advanced: records.clockOffset,
    next: outcomes,
    faults,
    // JSON has no infinite number.
    fail: rest.queued.map(({ fault, left }) => ({
      ...fault,
      times: Number.isFinite(left) ? left : null,
    })),
    webhook: gateway.webhooks.settings,
    counts: {
      payments: records.payments.length,
      billingKeys: records.billingKeys.length,
      schedules: records.schedules.length,
      webhooks: gateway.webhooks.sent.length,
    },
  };
}
