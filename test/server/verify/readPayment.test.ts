import { expect, it } from 'vitest';
import { createClient } from '../../../src/server.js';
import { readPayment } from '../../../src/server/verify/readPayment.js';
import { startHttpGateway } from '../httpGateway.js';
import { secret } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

const byOrder = { impUid: null, merchantUid: 'order_1' };
const registration = wirePayment({ imp_uid: 'imp_2', customer_uid_usage: 'issue', amount: 0 });

it('finds the payment of an order under whose number a card was registered later', async ({
  onTestFinished,
}) => {
  const gateway = await startHttpGateway(onTestFinished);
  gateway.payments.push(wirePayment({}), registration);
  const client = createClient({ key: 'key', secret, baseUrl: gateway.baseUrl });
  expect((await readPayment(client, byOrder)).impUid).toBe('imp_1');
  expect((await readPayment(client, { ...byOrder, impUid: 'imp_2' })).impUid).toBe('imp_2');
});

it('finds the refunded payment of an order under whose number a card was registered', async ({
  onTestFinished,
}) => {
  const gateway = await startHttpGateway(onTestFinished);
  gateway.payments.push(wirePayment({ status: 'cancelled', cancel_amount: 32_000 }), registration);
  const client = createClient({ key: 'key', secret, baseUrl: gateway.baseUrl });
  const { impUid } = await readPayment(client, byOrder, ['paid', 'cancelled']);
  expect(impUid).toBe('imp_1');
});

it('returns the registration if nothing else was paid', async ({ onTestFinished }) => {
  const gateway = await startHttpGateway(onTestFinished);
  gateway.payments.push(registration);
  const client = createClient({ key: 'key', secret, baseUrl: gateway.baseUrl });
  expect((await readPayment(client, byOrder)).impUid).toBe('imp_2');
});
