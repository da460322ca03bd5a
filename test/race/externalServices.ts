import { getRequestListener } from '@hono/node-server';
import { EventEmitter } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createSandbox } from 'react-inicis/sandbox';
import { encodePayment } from 'react-inicis/server';
import { listen } from '../mounts/listen.js';
import type { Store } from './store.js';

/** What is outside of the shop: the gateway and a mail server, over HTTP. */
export async function openWorld(store: Store) {
  const events = new EventEmitter();
  // Asked first, windows that were open at once are all approved.
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

  /** How often each letter was delivered. */
  const delivered = new Map<string, number>();
  const mail = await serve((request, response) => {
    const key = decodeURIComponent(request.url?.slice(1) ?? '');
    delivered.set(key, (delivered.get(key) ?? 0) + 1);
    response.end();
  });

  return {
    places: { database: store.url, gateway: gateway.base, mail: mail.base },
    sandbox,
    delivered,
    /** An order of the shop, and what was paid for it at the gateway, in windows open at once. */
    async pay(merchantUid: string, amount: number, paid: readonly number[] = [amount]) {
      await store.addOrder({ merchantUid, amount });
      const request = {
        pg: 'html5_inicis.INIpayTest',
        buyer: { tel: '010-1234-5678' },
        confirmUrl: 'https://shop.example/confirm',
      } as const;
      const pay = (one: number) =>
        sandbox.pay(
          encodePayment({ ...request, order: { merchantUid, name: '원두 1kg', amount: one } }),
        );
      await Promise.all(paid.map(pay));
      const payments = sandbox.payments.filter((one) => one.merchant_uid === merchantUid);
      if (payments.some(({ status }) => status !== 'paid') || payments.length < paid.length)
        throw new Error('the gateway took no payment');
      return payments.map(({ imp_uid }) => imp_uid);
    },
    /** Resolves when the gateway has been asked so many more times. */
    async asked(times: number): Promise<void> {
      if (times === 0) return;
      await new Promise<void>((resolve) => {
        let left = times;
        const hear = () => {
          left -= 1;
          if (left > 0) return;
          events.off('read', hear);
          resolve();
        };
        events.on('read', hear);
      });
    },
    close() {
      gateway.close();
      mail.close();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

const serve = (answer: RequestListener) => listen(createServer(answer));
