import { createConnection, type Connection } from 'mariadb';
import { Client } from 'pg';
import { createSandbox } from 'react-inicis/sandbox';
import {
  createClient,
  createHandlers,
  encodePayment,
  type OrderTerms,
  type RecordOptions,
} from 'react-inicis/server';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';
import { orders } from '../../examples/ledgers/postgres/tables.js';
import { startMariadb } from './mariadbServer.js';
import { startPostgres } from './postgresServer.js';

interface ShopOptions<O extends OrderTerms & { paid: number }, Tx> {
  options: Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;
  addOrder: (order: { merchantUid: string; userId: string; amount: number }) => Promise<unknown>;
}

/** Creates the handlers on a database, with the requests of shoppers and of the gateway. */
function createShop<O extends OrderTerms & { paid: number }, Tx>({
  options,
  addOrder,
}: ShopOptions<O, Tx>) {
  const sandbox = createSandbox();
  const handlers = createHandlers({
    client: createClient({ key: 'key', secret: 'secret', sandbox: true, fetch: sandbox.fetch }),
    acceptedPgs: ['html5_inicis'],
    ...options,
    authorize: async () => true,
    show: async ({ merchantUid }) => ({ merchantUid }),
  });
  const send = async (action: string, body: object) => {
    const request = new Request(`https://shop.example/api/inicis/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await handlers.fetch(request)).status;
  };
  return {
    addOrder: (merchantUid: string) => addOrder({ merchantUid, userId: 'kim', amount: 32_000 }),
    /** Pays an order at the gateway. The shop does not know it yet. */
    async pay(merchantUid: string) {
      await addOrder({ merchantUid, userId: 'kim', amount: 32_000 });
      const order = { merchantUid, name: '원두 1kg', amount: 32_000 };
      const buyer = { tel: '010-1234-5678' };
      await sandbox.pay(encodePayment({ pg: 'html5_inicis.INIpayTest', order, buyer }));
      return { impUid: sandbox.payments.at(-1)?.imp_uid ?? '', merchantUid };
    },
    complete: (receipt: object) => send('complete', receipt),
    confirm: (merchant_uid: string) =>
      send('confirm', { imp_uid: 'imp_123456789012', merchant_uid, amount: 32_000 }),
    paidOf: async (merchantUid: string) => (await options.findOrder(merchantUid))?.paid,
  };
}

/** A shop whose database a test can disturb. */
export interface FaultyShop extends ReturnType<typeof createShop> {
  /** Locks the table of the orders on another connection. Resolves with a function that unlocks it. */
  lockOrders: () => Promise<() => Promise<void>>;
  /** Ends the connections that wait for the lock; resolves with their number. */
  endWaiting: () => Promise<number>;
  /** Ends all connections and refuses new ones. Resolves with a function that ends the refusal. */
  refuseConnections: () => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}

export async function openPostgresShop(): Promise<FaultyShop> {
  const server = await startPostgres();
  const { db, close } = await postgres.openDatabase(server.url);
  // On another database, because the one of the shop refuses connections.
  const admin = new Client({ connectionString: server.url.replace('/postgres?', '/template1?') });
  await admin.connect();
  return {
    ...createShop({
      options: postgresShop.shopOn(db),
      addOrder: (order) => db.insert(orders).values(order),
    }),
    lockOrders: async () => {
      const locking = new Client({ connectionString: server.url });
      await locking.connect();
      await locking.query('begin');
      await locking.query('lock table orders in access exclusive mode');
      return () => locking.end();
    },
    endWaiting: async () => {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`,
      );
      return rowCount ?? 0;
    },
    refuseConnections: async () => {
      await admin.query('alter database postgres allow_connections false');
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'`,
      );
      return async () => void (await admin.query('alter database postgres allow_connections true'));
    },
    close: async () => {
      await close();
      await admin.end();
      await server.stop();
    },
  };
}

export async function openMariadbShop(): Promise<FaultyShop> {
  const server = await startMariadb();
  const { db, close } = await mysql.openDatabase(server.address);
  return {
    ...createShop({
      options: mysqlShop.shopOn(db),
      addOrder: (order) => db.order.create({ data: order }),
    }),
    lockOrders: async () => {
      const locking = await createConnection(server.address);
      await locking.query('lock tables orders write');
      return () => locking.end();
    },
    endWaiting: async () => {
      const rows = await server.run(
        `select id from information_schema.processlist where state like 'Waiting for table%'`,
      );
      const waiting: { id: bigint }[] = Array.isArray(rows) ? rows : [];
      for (const { id } of waiting) await server.run(`kill connection ${id}`);
      return waiting.length;
    },
    // All connections of the server are in use, as by the other services of a shop.
    refuseConnections: async () => {
      const admin = await createConnection(server.address);
      await admin.query('set global max_connections = 10');
      const used = [admin];
      // One more than the limit, because the server keeps one for an administrator.
      while (used.length < 11) {
        const connection = await createConnection(server.address).catch(() => null);
        if (connection) used.push(connection);
        else await endOthers(used);
      }
      return async () => {
        await admin.query('set global max_connections = 200');
        for (const connection of used) await connection.end();
      };
    },
    close: async () => {
      await close();
      await server.stop();
    },
  };
}

/** Ends the connections of the server that are not in the list. */
async function endOthers(connections: Connection[]): Promise<void> {
  const [admin] = connections;
  const rows: { id: bigint }[] =
    (await admin?.query(
      `select id from information_schema.processlist
      where user = 'root' and id not in (${connections.map(({ threadId }) => threadId).join()})`,
    )) ?? [];
  // A connection that has ended meanwhile is unknown.
  for (const { id } of rows) await admin?.query(`kill ${id}`).catch(() => undefined);
}
