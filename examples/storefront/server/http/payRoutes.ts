import { Hono } from 'hono';
import * as v from 'valibot';
import { addEvent } from '../orders/events.js';
import { findOrder } from '../orders/orders.js';
import type { Shop } from '../shop.js';
import type { EventKind } from '../tables.js';

const text = v.optional(v.nullable(v.string()));
/** Numbers in a request, as the page of the kit writes them or as the gateway does. */
const Numbers = v.object({
  merchantUid: text,
  merchant_uid: text,
  impUid: text,
  imp_uid: text,
  status: v.fallback(v.optional(v.picklist(['ready', 'paid', 'failed', 'cancelled'])), undefined),
});

/** Entries of the timeline for the routes of the kit. */
const kinds = new Map<string, EventKind>([
  ['prepare', 'prepared'],
  ['confirm', 'confirmed'],
  ['complete', 'answered'],
  ['billing-key', 'answered'],
  ['webhook', 'webhook'],
]);

/**
 * Mounts the handlers of the kit, and adds their requests to the timelines of orders. They have their
 * own errors, and read the session by themselves.
 */
export function payRoutes({ database, handlers, jobs }: Shop) {
  /** Adds an entry for a request that the handlers have answered. */
  const addToTimeline = async (kind: EventKind, at: number, sent: unknown) => {
    const body = v.parse(Numbers, sent);
    const { status, merchantUid = body.merchant_uid, impUid = body.imp_uid } = body;
    if (!merchantUid || !(await findOrder(database.db, merchantUid))) return;
    // A page that found nothing asks again and again.
    if (kind === 'answered' && !impUid) return;
    // Anybody can send a webhook: the id has only what the handlers have checked, so that nobody can
    // fill a timeline.
    const of = kind === 'webhook' ? `${impUid}:${status}` : '';
    const event = { kind, of, at, detail: status };
    await database.write((tx) => addEvent(tx, merchantUid, event), merchantUid);
  };

  return new Hono().post('/:action', async (c) => {
    const at = Date.now();
    const action = c.req.param('action');
    const copy = c.req.raw.clone();
    const response = await handlers.fetch(c.req.raw);
    // 404 is an order of somebody else, and 5xx a request that will be sent again.
    const isAnswered = response.status < 500 && response.status !== 404 && response.status !== 400;
    const kind = kinds.get(action);
    if (kind && isAnswered) {
      const isJson = copy.headers.get('content-type')?.includes('json');
      // The gateway may send a form.
      const sent = isJson ? copy.json() : copy.formData().then(Object.fromEntries);
      await sent.then((body) => addToTimeline(kind, at, body)).catch(console.error);
    }
    void jobs.mail();
    // Answered after the next charge was scheduled, so that time that is moved in the sandbox passes
    // month by month.
    if (action === 'webhook' || action === 'billing-key') await jobs.charge();
    return response;
  });
}
