// One process of a shop's server: the handlers over HTTP, with the database of an example.
// `startServerProcess` starts it, and can make it stop at one named point, where a test kills it.
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import {
  createClient,
  createHandlers,
  reconcile,
  type OrderTerms,
  type RecordOptions,
} from 'react-inicis/server';
import * as libsql from '../../examples/ledgers/libsql/database.js';
import * as libsqlOutbox from '../../examples/ledgers/libsql/outbox.js';
import * as libsqlShop from '../../examples/ledgers/libsql/shop.js';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as mysqlOutbox from '../../examples/ledgers/mysql/outbox.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresOutbox from '../../examples/ledgers/postgres/outbox.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';

const { DATABASE = '', GATEWAY = '', MAIL = '', STOP_AT, LEASE } = process.env;

/** Reports this point and never resolves, if this is where the process must stop. */
async function passPoint(point: string): Promise<void> {
  if (point !== STOP_AT) return;
  process.send?.({ stoppedAt: point });
  await new Promise(() => {});
}

const client = createClient({
  key: 'key',
  secret: 'secret',
  baseUrl: GATEWAY,
  sandbox: true,
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    if (new URL(response.url).pathname.startsWith('/payments/')) await passPoint('after the read');
    return response;
  },
});

/** Sends a mail with its key, by which the mail server recognises a mail that is sent twice. */
async function send({ key }: { key: string }): Promise<void> {
  await passPoint('draining, before the mail');
  await fetch(`${MAIL}/${encodeURIComponent(key)}`, { method: 'POST' });
  await passPoint('draining, after the mail');
}

type DatabaseOptions<O extends OrderTerms, Tx> = Omit<
  RecordOptions<O, Tx>,
  'client' | 'acceptedPgs'
>;

function listen<O extends OrderTerms, Tx>(
  options: DatabaseOptions<O, Tx>,
  drain: () => Promise<number>,
): void {
  const { ledger } = options;
  const handlers = createHandlers({
    client,
    acceptedPgs: ['html5_inicis'],
    ...options,
    ledger: {
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (tx) => {
          const result = await work(tx);
          await passPoint('before commit');
          return result;
        }),
      claim: async (tx, key) => {
        const isNew = await ledger.claim(tx, key);
        await passPoint('after the claim');
        return isNew;
      },
      has: (key) => ledger.has(key),
    },
    onPaid: async (tx, payment, order) => {
      await options.onPaid(tx, payment, order);
      await passPoint('inside onPaid');
    },
    authorize: async () => true,
    show: async ({ merchantUid }) => ({ merchantUid }),
  });

  const routes: Record<string, () => Promise<unknown>> = {
    drain,
    reconcile: () => {
      const now = Date.now();
      return reconcile(handlers, { from: new Date(now - 86_400_000), to: new Date(now + 1000) });
    },
  };
  const server = createServer(
    getRequestListener(async (request) => {
      const route = routes[new URL(request.url).pathname.slice(1)];
      if (route) return Response.json(await route());
      const response = await handlers.fetch(request);
      await passPoint('before the reply');
      return response;
    }),
  );
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address) process.send?.({ port: address.port });
  });
}

const lease = Number(LEASE);
if (DATABASE.startsWith('postgres:')) {
  const { db } = await postgres.openDatabase(DATABASE);
  listen(postgresShop.shopOn(db), () => postgresOutbox.drainOutbox(db, send, lease));
} else if (DATABASE.startsWith('mysql:')) {
  const socketPath = DATABASE.slice('mysql:'.length);
  const { db } = await mysql.openDatabase({ socketPath, user: 'root', database: 'shop' });
  listen(mysqlShop.shopOn(db), () => mysqlOutbox.drainOutbox(db, send, lease));
} else {
  const database = await libsql.openDatabase({ url: DATABASE });
  listen(libsqlShop.shopOn(database), () => libsqlOutbox.drainOutbox(database, send, lease));
}
