import { Hono } from 'hono';
import type { ChannelList } from '../script/channelList.js';
import { respondWithFault, type ScriptFaults } from '../script/scriptFaults.js';
import { routeAdmin } from './admin/adminRoutes.js';
import type { AdminSandbox } from './admin/adminSandbox.js';
import { framePage } from './pages/pageHtml.js';
import { routeWindows, type WindowRoutesOptions } from './windowRoutes.js';

interface VendorRoutesOptions extends WindowRoutesOptions {
  list: ChannelList;
  faults: ScriptFaults;
  /** The REST API. It handles every path that has no other route. */
  rest: (request: Request) => Promise<Response>;
  /** The parts of the sandbox for the admin API. */
  admin: AdminSandbox;
}

/** Creates one server for all of the vendor's hosts: channel lists, pages in frames, REST API. */
export function createVendorRoutes({
  list,
  faults,
  rest,
  admin,
  ...windows
}: VendorRoutesOptions): Hono {
  const app = new Hono();
  // The error is thrown again, so that the caller's `fetch` rejects as after a network error. By
  // default, Hono would answer with status 500.
  app.onError((error) => {
    throw error;
  });
  app.get('/users/pg/:userCode', (c) => list.respond(c.req.raw, c.req.param('userCode')));
  for (const kind of ['payments', 'certificates'])
    app.get(`/${kind}/ready/:userCode/:provider/:pgId`, (c) => {
      const { frame } = faults;
      const isRefused = frame === 'refused';
      return respondWithFault(isRefused ? undefined : frame, c.req.raw, () =>
        c.html(framePage, 200, isRefused ? { 'x-frame-options': 'DENY' } : {}),
      );
    });
  routeWindows(app, windows);
  app.route('/sandbox', routeAdmin(admin));
  app.all('*', (c) => rest(c.req.raw));
  return app;
}
