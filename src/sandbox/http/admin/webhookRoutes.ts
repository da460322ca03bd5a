import type { Hono } from 'hono';
import * as v from 'valibot';
import type { AdminSandbox } from './adminSandbox.js';
import { readBody } from './readBody.js';

const address = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:/, 'must begin with http:// or https://'),
);
const format = v.picklist(['json', 'form']);
const Notice = v.strictObject({
  escrow_status: v.string(),
  changed_at: v.number(),
  denied_reason: v.nullable(v.string()),
});
const Settings = v.strictObject({
  url: v.nullable(address),
  format,
  retries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
});
const Body = v.record(v.string(), v.union([v.string(), Notice]));
const Webhook = v.strictObject({
  url: address,
  format,
  body: Body,
});

/** Adds the routes for webhooks: send one, send one again, change the settings. */
export function routeWebhooks(admin: Hono, { gateway }: AdminSandbox): void {
  const { webhooks, events } = gateway;
  admin.post('/webhooks', async (c) => {
    await webhooks.sendOnce(await readBody(c, Webhook));
    return c.json({});
  });
  admin.post('/webhooks/:id/resend', async (c) => {
    const event = events.find(Number(c.req.param('id')));
    if (event?.kind !== 'webhook') return c.json({ message: 'this webhook does not exist' }, 404);
    const { url, request: body, contentType } = event;
    const isForm = contentType.includes('urlencoded');
    await webhooks.sendOnce({
      url,
      body: v.parse(
        Body,
        isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body),
      ),
      format: isForm ? 'form' : 'json',
    });
    return c.json({});
  });
  admin.get('/webhook-settings', (c) => c.json(webhooks.settings));
  admin.put('/webhook-settings', async (c) => {
    webhooks.settings = await readBody(c, Settings);
    return c.json({});
  });
}
