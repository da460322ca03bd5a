import { getRequestListener } from '@hono/node-server';
import { EventEmitter } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createSandbox } from 'react-inicis/sandbox';
import { encodePayment } from 'react-inicis/server';
import { listen } from '../mounts/listen.js';
import type { ShopDatabase } from './shopDatabase.js';

/** Starts the services outside of the shop as HTTP servers: the gateway and a mail server. */
export async function startExternalServices(database: ShopDatabase) {
  const events = new EventEmitter();
  // With `confirm`, an approval is asynchronous, so windows that are open together are all approved.
  const sandbox = createSandbox({ confirm: async () => new Response() });
  const gateway = await serve(
    getRequestListener(async (request) => {
      const response = await sandbox.fetch(request);
      if (new URL(request.url).pathname.startsWith('/payments/')) {
        events.emit('read');
      }
      return response;
    }),
  );

  /** Number of deliveries of each mail. */
  const delivered = new Map<string, number>();
  const mail = await serve((request, response) => {
    const key = decodeURIComponent(request.url?.slice(1) ?? '');
    delivered.set(key, (delivered.get(key) ?? 0) + 1);
    response.end();
  });

  return {
    addresses: { database: database.url, gateway: gateway.base, mail: mail.base },
    sandbox,
    delivered,
    /** Adds an order to the shop, and pays each of these amounts in windows that are open together. */
    async pay(merchantUid: string, amount: number, paid: readonly number[] = [amount]) {
      await database.addOrder({ merchantUid, amount });
      const request = {
        pg: 'html5_inicis.INIpayTest',
        buyer: { tel: '010-1234-5678' },
        confirmUrl: 'https://shop.example/confirm',
      } as const;
      const payAmount = (one: number) =>
        sandbox.pay(
          encodePayment({ ...request, order: { merchantUid, name: '원두 1kg', amount: one } }),
        );
      await Promise.all(paid.map(payAmount));
      const payments = sandbox.payments.filter((one) => one.merchant_uid === merchantUid);
      if (payments.some(({ status }) => status !== 'paid') || payments.length < paid.length)
        throw new Error('the gateway took no payment');
      return payments.map(({ imp_uid }) => imp_uid);
    },
    /** Resolves after this number of further reads of payments. */
    async reads(times: number): Promise<void> {
      if (times === 0) return;
      await new Promise<void>((resolve) => {
        let left = times;
        const count = () => {
          left -= 1;
          if (left > 0) return;
          events.off('read', count);
          resolve();
        };
        events.on('read', count);
      });
    },
    close() {
      gateway.close();
      mail.close();
    },
  };
}

export type ExternalServices = Awaited<ReturnType<typeof startExternalServices>>;

const serve = (answer: RequestListener) => listen(createServer(answer));
