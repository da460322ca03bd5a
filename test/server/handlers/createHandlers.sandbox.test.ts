import { expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox.js';
import {
  createClient,
  createHandlers,
  encodePayment,
  memoryLedger,
  type ServerHandlers,
} from '../../../src/server.js';
import { keys } from '../keys.js';

it('`createHandlers` works in one process with a sandbox that sends webhooks and answers reads', async () => {
  const recorded: string[] = [];
  const sandbox = createSandbox({ notify: (request) => handlers.webhook(request) });
  const handlers: ServerHandlers = createHandlers({
    client: createClient({ ...keys, fetch: sandbox.fetch, sandbox: true }),
    acceptedPgs: ['html5_inicis'],
    ledger: memoryLedger(),
    findOrder: async (merchantUid) => ({ merchantUid, amount: 32000 }),
    authorize: async () => true,
    onPaid: async (_, { method }) => void recorded.push(`${method} paid`),
    onRefunded: async (_, { amount, left }) =>
      void recorded.push(`${amount} refunded, ${left} left`),
    onAwaitingDeposit: async (_, { amount }) => void recorded.push(`${amount} awaited`),
    onReview: async (_, { kind }) => void recorded.push(kind),
    show: async () => null,
  });
  const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 32000 };
  const buyer = { tel: '010-1234-5678' };
  const params = encodePayment({ pg: 'html5_inicis', order, buyer, method: 'vbank' });
  await sandbox.pay(params, 'webhookFirst');
  await sandbox.deposit('order_1');
  await sandbox.pay({ ...params, merchant_uid: 'order_2', pay_method: 'card' }, 'webhookFirst');
  await sandbox.cancel('order_2', { amount: 2000 });
  await sandbox.cancel('order_2');
  await sandbox.pay(
    { ...params, merchant_uid: 'order_3', pay_method: 'card', amount: 100 },
    'webhookFirst',
  );
  expect(recorded).toEqual([
    '32000 awaited',
    'vbank paid',
    'card paid',
    '2000 refunded, 30000 left',
    '30000 refunded, 0 left',
    'mismatch',
  ]);
  expect(sandbox.webhooks.map(({ status }) => status)).toEqual(Array(6).fill(200));
});
