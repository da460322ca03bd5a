import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/createSandbox.js';
import { serveSandbox, type RunningServer } from '../../../src/sandbox/http/serve.js';
import { sandboxAt, type RemoteSandbox } from '../../../src/sandbox/remote/sandboxAt.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { createClient } from '../../../src/server.js';
import { card } from '../gatewayWithShopper.js';

let answers = 200;
const local = createSandbox({ notify: () => new Response('done', { status: answers }) });
let server: RunningServer;
let sandbox: RemoteSandbox;
beforeAll(async () => {
  server = await serveSandbox({ sandbox: local, script: 'imp', files: {} });
  sandbox = sandboxAt(`http://127.0.0.1:${server.port}`);
});
afterAll(() => server.close());
beforeEach(async () => {
  answers = 200;
  await sandbox.reset();
});

const shown = (outcome: unknown) => ({ params: card, outcome });

test('it has the members of `createSandbox`, except the script and the window', () => {
  const { loadImp: _, window: __, ...members } = local;
  const names = Object.keys(members);
  expect(Object.keys(sandbox)).toEqual(expect.arrayContaining(names));
  expect(Object.keys(sandbox)).toEqual(expect.arrayContaining(['setFaults']));
  expect(Object.keys(sandbox)).toHaveLength(names.length + 1);
});

test('`pay`, `payments`, `requests` and `webhooks` have the same results as in the process', async () => {
  const answer = await sandbox.pay(card);
  expect(answer).toMatchObject({ success: true, merchant_uid: card.merchant_uid });
  expect(await sandbox.payments()).toEqual(local.payments);
  expect(await sandbox.requests()).toEqual([card]);
  expect(await sandbox.webhooks()).toEqual(local.webhooks);
  expect(local.webhooks).toMatchObject([{ status: 200, body: { status: 'paid' } }]);
  const declined = await sandbox.pay({ ...card, merchant_uid: 'order_2' }, 'decline');
  expect(declined).toMatchObject({ success: false });
});

test('`next` sets the outcome of the next window', async () => {
  await sandbox.next({ after: 1, end: { decline: { message: '한도초과', code: 'X' } } });
  const { origin } = new URL(`http://127.0.0.1:${server.port}`);
  const body = JSON.stringify({
    params: card,
    mobile: false,
    pgProvider: 'html5_inicis',
    pgId: 'INIpayTest',
  });
  const response = await fetch(`${origin}/sandbox/windows`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ end: { after: 1 } });
});

test('`deposit`, `cancel` and `advance` resolve after the webhook was answered', async () => {
  await sandbox.pay({ ...card, pay_method: 'vbank', merchant_uid: 'order_1' });
  await sandbox.deposit('order_1');
  await sandbox.pay({ ...card, merchant_uid: 'order 2/가' });
  await sandbox.cancel('order 2/가', { amount: 500, reason: '변심' });
  await sandbox.cancel('order 2/가');
  expect((await sandbox.payments()).at(-1)).toMatchObject({ cancel_amount: card.amount });
  expect((await sandbox.webhooks()).map(({ body }) => body['status'])).toEqual([
    'ready',
    'paid',
    'paid',
    'cancelled',
    'cancelled',
  ]);

  const client = createClient({ key: 'a', secret: 'b', fetch: sandbox.fetch, sandbox: true });
  await client.billingKeys.issue('card_1', { number: testCards.approving, expiry: '2030-01' });
  const scheduleAt = new Date(Date.now() + 60_000);
  const order = { merchantUid: 'order_3', name: '원두', amount: 32_000, scheduleAt };
  await client.billing.schedule('card_1', [order]);
  await sandbox.advance(120_000);
  expect((await sandbox.payments()).at(-1)).toMatchObject({
    merchant_uid: 'order_3',
    status: 'paid',
  });
});

test('`setFaults` replaces all faults of the script, the list and the frames', async () => {
  await sandbox.setFaults({ list: 'error', script: { delay: 10 } });
  expect(local.faults).toEqual({ list: 'error', script: { delay: 10 } });
  expect(await sandbox.faults()).toEqual({ list: 'error', script: { delay: 10 } });
  await sandbox.setFaults({ frame: 'refused' });
  expect(await sandbox.faults()).toEqual({ frame: 'refused' });
  await sandbox.setFaults({});
  expect(await sandbox.faults()).toEqual({});
});

test('`fail` adds a fault to the REST API, also one that stays until `reset`', async () => {
  const statusOf = async () => (await sandbox.fetch('https://api.iamport.kr/payments/x')).status;
  await sandbox.fail({ answer: 503 });
  expect([await statusOf(), await statusOf()]).toEqual([503, 401]);
  await sandbox.fail({ answer: 500, times: Infinity });
  expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([500, 500, 500]);
  await sandbox.reset();
  expect(await statusOf()).toBe(401);
});

test('a refused or malformed request rejects with the reason of the sandbox', async () => {
  await expect(sandbox.deposit('order_1')).rejects.toThrow(
    'deposit: no virtual account of order_1 awaits a deposit',
  );
  await expect(sandbox.cancel('order_1', { amount: 1.5 })).rejects.toThrow(/^amount: /);
  const unknown: unknown = JSON.parse('"explode"');
  const response = await fetch(`http://127.0.0.1:${server.port}/sandbox/next`, {
    method: 'POST',
    body: JSON.stringify(shown(unknown)),
  });
  expect(response.status).toBe(400);
  const nowhere = sandboxAt('http://127.0.0.1:1');
  await expect(nowhere.reset()).rejects.toThrow('npx react-inicis sandbox');
});
