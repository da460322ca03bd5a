import { Hono } from 'hono';
import * as v from 'valibot';
import { routeActions } from './actionRoutes.js';
import type { AdminSandbox } from './adminSandbox.js';
import { routeReads } from './readRoutes.js';
import { routeScenario } from './scenarioRoutes.js';
import { routeWebhooks } from './webhookRoutes.js';

/**
 * Creates the admin API: JSON routes under `/sandbox` that do the same as the object of
 * `createSandbox`, except `loadImp` and `window`, and everything that the console does. A malformed
 * request is answered with 400, an unknown record with 404, and a refused action with 409, each with
 * the reason as `message`.
 */
export function routeAdmin(sandbox: AdminSandbox): Hono {
  const admin = new Hono();
  admin.onError((error, c) => {
    if (v.isValiError(error)) {
      const [issue] = error.issues;
      const field = issue && v.getDotPath(issue);
      return c.json({ message: field ? `${field}: ${error.message}` : error.message }, 400);
    }
    return c.json({ message: error.message }, error instanceof SyntaxError ? 400 : 409);
  });
  routeReads(admin, sandbox);
  routeActions(admin, sandbox);
  routeScenario(admin, sandbox);
  routeWebhooks(admin, sandbox);
  return admin;
}
