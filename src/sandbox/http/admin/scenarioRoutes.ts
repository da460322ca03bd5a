import type { Hono } from 'hono';
import * as v from 'valibot';
import type { RequestPayParams } from '../../../core/wire.js';
import type { AdminSandbox } from './adminSandbox.js';
import { digits, readBody } from './readBody.js';
import {
  ApiFaultSchema,
  OutcomeSchema,
  ScriptFaultsSchema,
  WindowEndSchema,
} from './scenarioSchema.js';

const Next = v.strictObject({ outcome: WindowEndSchema });
const milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Advance = v.strictObject({ milliseconds });
const AdvanceQuery = v.object({ milliseconds: v.pipe(digits, milliseconds) });
const Params = v.custom<RequestPayParams>(
  (value) => typeof value === 'object' && value !== null && 'merchant_uid' in value,
  'params must be the parameters of request_pay, with a merchant_uid',
);
const Pay = v.strictObject({ params: Params, outcome: v.optional(OutcomeSchema) });

/** Adds the routes that decide what happens next: outcomes, faults, the clock, and a new start. */
export function routeScenario(admin: Hono, sandbox: AdminSandbox): void {
  const { gateway, outcomes, faults, rest } = sandbox;
  admin.post('/next', async (c) => {
    outcomes.push((await readBody(c, Next)).outcome);
    return c.json({});
  });
  admin.delete('/next', (c) => {
    outcomes.length = 0;
    return c.json({});
  });
  admin.get('/faults', (c) => c.json(faults));
  admin.put('/faults', async (c) => {
    const { script, list, frame } = await readBody(c, ScriptFaultsSchema);
    Object.assign(faults, { script, list, frame });
    return c.json({});
  });
  admin.post('/fail', async (c) => {
    rest.add(await readBody(c, ApiFaultSchema));
    return c.json({});
  });
  admin.delete('/fail', (c) => {
    rest.clear();
    return c.json({});
  });
  admin.post('/pay', async (c) => {
    const { params, outcome } = await readBody(c, Pay);
    return c.json({ answer: await sandbox.pay(params, outcome) });
  });
  admin.post('/advance', async (c) => {
    const query = c.req.query();
    const span =
      'milliseconds' in query ? v.parse(AdvanceQuery, query) : await readBody(c, Advance);
    await gateway.advance(span.milliseconds);
    return c.json({});
  });
  admin.post('/reset', (c) => {
    sandbox.reset();
    return c.json({});
  });
}
