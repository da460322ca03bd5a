import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { createConnection, type Connection } from 'mariadb';
import { Client } from 'pg';
import type { OrderTerms } from 'react-inicis/server';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';
import { orders } from '../../examples/ledgers/postgres/tables.js';
import {
  idleTime,
  mariadbTimeouts,
  postgresTimeouts,
  type ServerTimeouts,
} from './brokenDatabases.js';
import { startMariadb } from './mariadbServer.js';
import { startPostgres } from './postgresServer.js';
import { createShop, type ShopOptions } from './shopOnSandbox.js';

/** Creates the shop of a test with functions that read what was recorded, and disturb the recording. */
function createDisturbedShop<O extends OrderTerms & { paid: number }, Tx>(
  { options, addOrder }: ShopOptions<O, Tx>,
  run: (tx: Tx, statement: string) => Promise<unknown>,
) {
  let disturbance: readonly string[] | null = null;
  const shop = createShop({
    addOrder,
    options: {
      ...options,
      onPaid: async (tx, payment, order) => {
        await options.onPaid(tx, payment, order);
        if (disturbance === null) return;
        for (const statement of disturbance) await run(tx, statement);
        await sleep(idleTime);
      },
    },
  });
  return {
    ...shop,
    /** Completes a payment; `onPaid` runs these statements after its writes, and then does nothing for a time. */
    completeSlowly: async (receipt: object, statements: readonly string[]) => {
      disturbance = statements;
      const status = await shop.complete(receipt);
      disturbance = null;
      return status;
    },
    paidOf: async (merchantUid: string) => (await options.findOrder(merchantUid))?.paid,
  };
}

/** A shop whose database a test can disturb. */
export interface FaultyShop extends ReturnType<typeof createDisturbedShop> {
  timeouts: ServerTimeouts;
  /** Makes the server end connections that are idle for a second. Resolves with a function that removes the limit. */
  limitIdle: () => Promise<() => Promise<void>>;
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
    ...createDisturbedShop(
      {
        options: postgresShop.shopOn(db),
        addOrder: (order) => db.insert(orders).values(order),
      },
      async (tx, statement) => tx.execute(sql.raw(statement)),
    ),
    timeouts: postgresTimeouts,
    limitIdle: async () => {
      await admin.query('alter system set idle_session_timeout = 500');
      await admin.query('select pg_reload_conf()');
      return async () => {
        await admin.query('alter system reset idle_session_timeout');
        await admin.query('select pg_reload_conf()');
      };
    },
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
    ...createDisturbedShop(
      {
        options: mysqlShop.shopOn(db),
        addOrder: (order) => db.order.create({ data: order }),
      },
      async (tx, statement) => tx.$executeRawUnsafe(statement),
    ),
    timeouts: mariadbTimeouts,
    limitIdle: async () => {
      await server.run('set global wait_timeout = 1');
      // The limit is of new connections only.
      await server.terminate();
      return async () => void (await server.run('set global wait_timeout = 28800'));
    },
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
