import { setTimeout as sleep } from 'node:timers/promises';
import { closeBooks, type Books } from './books.js';
import { startExternalServices, type ExternalServices } from './externalServices.js';
import type { ShopDatabase } from './shopDatabase.js';
import { startServerProcess, type ServerProcess } from './startServerProcess.js';

export interface FailoverResult extends Books {
  payments: number;
  /** Orders that were recorded as paid. */
  settled: number;
  restarts: number;
  terminations: number;
  /** Answers of the handlers, by status. */
  statuses: Record<number, number>;
  /** Processes of the server that ended. */
  ended: number;
  seconds: number;
}

interface Failover {
  orders: number;
  /**
   * Number of restarts; twice as often all connections are ended. If no request has failed by then, more
   * follow until one fails.
   */
  restarts: number;
}

const amount = 32_000;
const reportsOfOrder = 4;
const ordersAtOnce = 6;

/**
 * Reports payments to two processes of a server while its database is restarted, and while its
 * connections are ended. Each report is repeated until the answer is final, as browsers and the
 * gateway do. A part of the orders is refunded in part.
 */
export async function failover(database: ShopDatabase, { orders, restarts }: Failover) {
  const began = performance.now();
  const { server } = database;
  if (!server) throw new Error('this database has no server');
  const services = await startExternalServices(database);
  const options = { ...services.addresses, lease: 600_000, isQuiet: true };
  const processes = [await startServerProcess(options), await startServerProcess(options)];
  const payments = await payOrders(services, orders);

  const statuses: Record<number, number> = {};
  let next = 0;
  const inFlight = new Set<symbol>();
  const chaosOver = new AbortController();
  const report = async ({ impUid, merchantUid }: Payment, at: number) => {
    for (;;) {
      const process = processes[(at + next++) % processes.length];
      const request = Symbol(impUid);
      inFlight.add(request);
      const status = await post(process, { impUid, merchantUid }, at);
      inFlight.delete(request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status < 500) return;
      await sleep(50 + Math.random() * 100);
    }
  };
  const waiting = [...payments];
  const work = async () => {
    // Paid orders are reported again and again until the last restart: the fast path fails over too.
    for (let done = 0; waiting.length > 0 || !chaosOver.signal.aborted; done += 1) {
      const payment = waiting.shift() ?? payments[done % payments.length];
      if (!payment) return;
      await Promise.all(Array.from({ length: reportsOfOrder }, (_, at) => report(payment, at)));
      await sleep(pauseOf(orders, restarts));
    }
  };
  let times = 0;
  const chaos = async () => {
    // A request that was between two queries does not notice a fault, so there can be more restarts.
    for (; times < restarts || statuses[503] === undefined; times += 1) {
      for (const step of [server.terminate, server.restart, server.terminate]) {
        await sleep(Math.random() * 150);
        // A fast machine answers all reports of an order before the next order.
        while (inFlight.size === 0) await sleep(1);
        await step().catch(() => undefined);
      }
    }
    chaosOver.abort();
  };
  await Promise.all([chaos(), ...Array.from({ length: ordersAtOnce }, work)]);

  await processes[0]?.post('reconcile');
  await processes[0]?.post('drain');
  const books = await closeBooks(database, services);
  services.close();
  const result: FailoverResult = {
    ...books,
    payments: payments.length,
    settled: (await database.orders()).filter(({ paid }) => paid === amount).length,
    restarts: times,
    terminations: 2 * times,
    statuses,
    ended: processes.filter((one) => !one.isRunning()).length,
    seconds: (performance.now() - began) / 1000,
  };
  return result;
}

/** Time between two orders of one worker, in milliseconds: new orders arrive during all restarts. */
const pauseOf = (orders: number, restarts: number): number =>
  (restarts * 900 * ordersAtOnce) / orders;

interface Payment {
  impUid: string;
  merchantUid: string;
}

async function payOrders(services: ExternalServices, orders: number): Promise<Payment[]> {
  const payments: Payment[] = [];
  for (let index = 0; index < orders; index += 1) {
    const merchantUid = `order_${index}`;
    const [impUid = ''] = await services.pay(merchantUid, amount);
    if (index % 4 === 3) await services.sandbox.cancel(merchantUid, { amount: 2000 });
    payments.push({ impUid, merchantUid });
  }
  return payments;
}

/** Reports a payment as a browser or as the gateway; returns the status. */
async function post(
  process: ServerProcess | undefined,
  payment: Payment,
  at: number,
): Promise<number> {
  const { impUid, merchantUid } = payment;
  const answer =
    at % 2 === 0
      ? process?.post('complete', payment)
      : process?.post('webhook', { imp_uid: impUid, merchant_uid: merchantUid }, 'form');
  return (await answer)?.status ?? 0;
}
