// One process of a shop: the handlers over HTTP, on the database of an example. Started by
// `startShop`, which can have it stop at one named place, to be killed there.
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
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresOutbox from '../../examples/ledgers/postgres/outbox.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';

const { DATABASE = '', GATEWAY = '', MAIL = '', STOP_AT, LEASE } = process.env;

/** Where this process is to die, it says so and goes no further. */
async function at(place: string): Promise<void> {
  if (place !== STOP_AT) return;
  process.send?.({ at: place });
  await new Promise(() => {});
}

const client = createClient({
  key: 'key',
  secret: 'secret',
  baseUrl: GATEWAY,
  sandbox: true,
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    if (new URL(response.url).pathname.startsWith('/payments/')) await at('after the read');
    return response;
  },
});

/** The mail server takes the key, so that a letter that comes twice is one letter. */
async function send({ key }: { key: string }): Promise<void> {
  await at('draining, before the letter');
  await fetch(`${MAIL}/${encodeURIComponent(key)}`, { method: 'POST' });
  await at('draining, after the letter');
}

type Shop<O extends OrderTerms, Tx> = Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;

function serve<O extends OrderTerms, Tx>(shop: Shop<O, Tx>, drain: () => Promise<number>): void {
  const { ledger } = shop;
  const handlers = createHandlers({
    client,
    acceptedPgs: ['html5_inicis'],
    ...shop,
    ledger: {
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (tx) => {
          const result = await work(tx);
          await at('before commit');
          return result;
        }),
      claim: async (tx, key) => {
        const first = await ledger.claim(tx, key);
        await at('after the claim');
        return first;
      },
    },
    onPaid: async (tx, payment, order) => {
      await shop.onPaid(tx, payment, order);
      await at('inside settle');
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
      await at('before the reply');
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
  serve(postgresShop.shopOn(db), () => postgresOutbox.drainOutbox(db, send, lease));
} else {
  const database = await libsql.openDatabase({ url: DATABASE });
  serve(libsqlShop.shopOn(database), () => libsqlOutbox.drainOutbox(database, send, lease));
}
