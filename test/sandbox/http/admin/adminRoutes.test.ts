import { expect, test } from 'vitest';
import { createSandbox, testCards, type SandboxOptions } from '../../../../src/sandbox.js';
import { createClient } from '../../../../src/server.js';
import { card } from '../../gatewayWithShopper.js';

/** Creates a sandbox whose merchant answers with `answers`, and a function that calls its admin API. */
function start(options: SandboxOptions = {}) {
  const received: { url: string; type: string | null; body: string }[] = [];
  const answers: Response[] = [];
  const sandbox = createSandbox({
    notify: async (request) => {
      const type = request.headers.get('content-type');
      received.push({ url: request.url, type, body: await request.text() });
      return answers.shift() ?? new Response('OK');
    },
    ...options,
  });
  const call = async (method: string, path: string, body?: unknown) => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await sandbox.fetch(`http://localhost/sandbox${path}`, init);
    return { status: response.status, ...(await response.json()) };
  };
  const client = createClient({ key: 'k', secret: 's', fetch: sandbox.fetch, sandbox: true });
  const newest = () => sandbox.payments.at(-1);
  return { sandbox, client, received, answers, call, newest };
}

const escrow = { ...card, merchant_uid: 'order_1', escrow: true, amount: 10_000 };

test('`GET /sandbox/payments` filters by method, status and number, and limits to the newest', async () => {
  const { sandbox, call } = start();
  await sandbox.pay({ ...card, merchant_uid: 'a_1' });
  await sandbox.pay({ ...card, merchant_uid: 'a_2' }, 'decline');
  await sandbox.pay({ ...card, merchant_uid: 'b_3', pay_method: 'vbank' });
  const uids = async (query: string) => {
    const { payments, total } = await call('GET', `/payments${query}`);
    return [total, ...payments.map((one: { merchant_uid: string }) => one.merchant_uid)];
  };
  expect(await uids('')).toEqual([3, 'a_1', 'a_2', 'b_3']);
  expect(await uids('?limit=1')).toEqual([3, 'b_3']);
  expect(await uids('?status=failed')).toEqual([1, 'a_2']);
  expect(await uids('?pay_method=vbank')).toEqual([1, 'b_3']);
  expect(await uids('?search=a_')).toEqual([2, 'a_1', 'a_2']);
  expect(await uids(`?search=${sandbox.payments[0]?.imp_uid}`)).toEqual([1, 'a_1']);
  expect((await call('GET', '/payments?limit=x')).status).toBe(400);
});

test('a payment has a timeline: window, states, webhooks with answers, REST calls', async () => {
  const { sandbox, client, call, answers } = start();
  answers.push(new Response('no such order', { status: 500 }));
  await sandbox.pay({ ...card, merchant_uid: 'order_1', custom_data: { note: 1 } });
  const impUid = sandbox.payments[0]?.imp_uid ?? '';
  await client.payments.get(impUid);
  const timeline = async () => (await call('GET', `/payments/${impUid}`)).events;
  const { payment } = await call('GET', `/payments/${impUid}`);
  expect(payment).toMatchObject({ imp_uid: impUid, status: 'paid' });
  await expect.poll(timeline).toMatchObject([
    { kind: 'window', params: { custom_data: { note: 1 } }, pg: 'html5_inicis.INIpayTest' },
    { kind: 'payment', status: 'paid', amount: card.amount },
    { kind: 'webhook', status: 500, answer: 'no such order', error: null },
    { kind: 'rest', method: 'GET', status: 200, answer: expect.stringContaining(impUid) },
  ]);
  expect(JSON.parse((await timeline())[2].request)).toEqual({
    imp_uid: impUid,
    merchant_uid: 'order_1',
    status: 'paid',
  });
  expect((await call('GET', '/payments/imp_0')).status).toBe(404);
});

test('events of refused windows, lost answers and confirm requests are listed too', async () => {
  const { sandbox, call } = start({
    notify: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })),
    confirm: () => Response.json({ reason: '품절' }, { status: 409 }),
  });
  await sandbox.pay({ ...card, amount: 1 });
  await sandbox.pay({ ...card, confirm_url: 'https://shop.example/confirm' });
  await sandbox.pay(card);
  const timeline = async () => (await call('GET', `/events?about=${card.merchant_uid}`)).events;
  await expect
    .poll(timeline)
    .toMatchObject([
      { kind: 'window', refusal: expect.stringContaining('최소 결제금액') },
      { kind: 'window', refusal: null },
      { kind: 'confirm', status: 409, answer: '{"reason":"품절"}' },
      { kind: 'payment', status: 'failed', fail_reason: expect.stringContaining('품절') },
      { kind: 'window' },
      { kind: 'payment', status: 'paid' },
      { kind: 'webhook', status: null, error: 'ECONNREFUSED' },
    ]);
  const { events: windows } = await call('GET', '/events?kind=window&limit=2');
  expect(windows).toHaveLength(2);
});

test('no event contains a secret, a token or a card number', async () => {
  const { client, call, sandbox } = start();
  await client.billingKeys.issue('card_1', {
    number: testCards.approving,
    expiry: '2030-01',
  });
  await sandbox.fetch('http://localhost/users/getToken', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'imp_key=k&imp_secret=topsecret',
  });
  const log = async () => JSON.stringify(await call('GET', '/events?kind=rest'));
  await expect.poll(log).toContain('imp_secret=***');
  const text = await log();
  expect(text).toContain('/subscribe/customers/card_1');
  expect(text).toContain('***');
  expect(text).not.toMatch(/4000000000000001|2030-01|900101|topsecret|sandbox-token/);
  const { events: ofKey } = await call('GET', '/events?about=card_1');
  expect(ofKey).toHaveLength(1);
});

test('a webhook can be sent again, edited, and as a form', async () => {
  const { sandbox, call, received } = start();
  await sandbox.pay({ ...card, merchant_uid: 'order_1' });
  await sandbox.advance(0);
  const { events } = await call('GET', '/events?kind=webhook');
  expect(await call('POST', `/webhooks/${events[0].id}/resend`)).toEqual({ status: 200 });
  expect(received[1]).toEqual(received[0]);
  const url = 'http://localhost:3000/hook';
  const body = { imp_uid: 'imp_9', merchant_uid: 'order_9', status: 'paid' };
  expect(await call('POST', '/webhooks', { url, body, format: 'form' })).toEqual({ status: 200 });
  expect(received[2]).toMatchObject({
    url,
    type: expect.stringContaining('urlencoded'),
    body: 'imp_uid=imp_9&merchant_uid=order_9&status=paid',
  });
  expect(sandbox.webhooks).toHaveLength(3);
  const { events: all } = await call('GET', '/events?kind=webhook');
  await call('POST', `/webhooks/${all[2].id}/resend`);
  expect(received[3]).toEqual(received[2]);
  expect((await call('POST', '/webhooks/999/resend')).status).toBe(404);
  expect((await call('POST', '/webhooks', { url: 'file:///x', body, format: 'json' })).status).toBe(
    400,
  );
});

test('address, format and retries of the webhooks can be changed', async () => {
  const { sandbox, call, received, answers } = start();
  const url = 'http://localhost:3000/hook';
  const settings = { url, format: 'form', retries: 1 };
  expect((await call('PUT', '/webhook-settings', settings)).status).toBe(200);
  expect(await call('GET', '/webhook-settings')).toEqual({ status: 200, ...settings });
  answers.push(new Response(null, { status: 500 }));
  await sandbox.pay(card);
  await sandbox.advance(120_000);
  expect(received.map((one) => one.url)).toEqual([url, url]);
  await call('PUT', '/webhook-settings', { ...settings, url: null });
  await sandbox.pay({ ...card, merchant_uid: 'order_2' });
  expect(received).toHaveLength(2);
  expect((await call('PUT', '/webhook-settings', { ...settings, retries: 9 })).status).toBe(400);
});

test('a scheduled charge can be made now, once', async () => {
  const { client, call, newest } = start();
  await client.billingKeys.issue('card_1', { number: testCards.approving, expiry: '2030-01' });
  const scheduleAt = new Date(Date.now() + 3_600_000);
  await client.billing.schedule('card_1', [
    { merchantUid: 'order_1', name: '원두', amount: 32_000, scheduleAt },
  ]);
  expect((await call('POST', '/schedules/order_1/run')).status).toBe(200);
  expect(newest()).toMatchObject({ merchant_uid: 'order_1', status: 'paid' });
  const { schedules } = await call('GET', '/schedules');
  expect(schedules).toMatchObject([{ schedule_status: 'executed', payment_status: 'paid' }]);
  expect(await call('POST', '/schedules/order_1/run')).toMatchObject({ status: 409 });
  const { billingKeys } = await call('GET', '/billing-keys');
  expect(billingKeys).toMatchObject([{ customer: { customer_uid: 'card_1' }, declines: null }]);
});

test('an escrow payment can be moved from the delivery to the confirmed purchase', async () => {
  const { sandbox, call } = start();
  await sandbox.pay(escrow);
  const move = (change: string) => call('POST', `/escrow/order_1/${change}`);
  expect((await move('deliveryRegistered')).status).toBe(200);
  expect((await move('purchaseConfirmed')).status).toBe(200);
  expect(await move('cancelled')).toMatchObject({ status: 409 });
  expect((await move('lost')).status).toBe(400);
  const statuses = sandbox.webhooks.flatMap(({ body: { extra } }) =>
    typeof extra === 'object' ? extra.escrow_status : [],
  );
  expect(statuses).toEqual(['2', '3']);
});

test('a cash receipt can be issued and cancelled, and a virtual account revoked', async () => {
  const { sandbox, call, newest } = start();
  await sandbox.pay({ ...card, merchant_uid: 'order_1', pay_method: 'trans' });
  const impUid = newest()?.imp_uid ?? '';
  const receipt = async () => {
    const { extras } = await call('GET', `/payments/${impUid}`);
    return extras.cashReceipt;
  };
  expect((await call('POST', `/receipts/${impUid}`, { type: 'person' })).status).toBe(200);
  expect(await receipt()).toMatchObject({ type: 'person', cancelled_at: 0 });
  expect((await call('POST', `/receipts/${impUid}`, { type: 'person' })).status).toBe(409);
  expect((await call('DELETE', `/receipts/${impUid}`)).status).toBe(200);
  expect((await receipt()).cancelled_at).toBeGreaterThan(0);

  await sandbox.pay({ ...card, merchant_uid: 'order_2', pay_method: 'vbank' });
  expect((await call('DELETE', `/accounts/${newest()?.imp_uid}`)).status).toBe(200);
  expect(newest()).toMatchObject({ status: 'failed' });
});

test('`GET /sandbox/status` has the clock, the queued outcomes and all faults', async () => {
  const { call } = start({ now: () => 1_795_403_045_000 });
  await call('POST', '/next', { outcome: 'decline' });
  await call('POST', '/next', { outcome: { approve: { quota: 3 } } });
  await call('PUT', '/faults', { list: 'unknown' });
  await call('POST', '/fail', { answer: 503, times: null });
  await call('POST', '/fail', { answer: 'reset', path: '/payments', times: 2 });
  await call('POST', '/advance', { milliseconds: 60_000 });
  expect(await call('GET', '/status')).toMatchObject({
    now: 1_795_403_105_000,
    advanced: 60_000,
    next: ['decline', { approve: { quota: 3 } }],
    faults: { list: 'unknown' },
    fail: [
      { answer: 503, times: null },
      { answer: 'reset', path: '/payments', times: 2 },
    ],
    webhook: { format: 'json', retries: 0 },
    counts: { payments: 0, billingKeys: 0, schedules: 0, webhooks: 0 },
  });
  await call('DELETE', '/next');
  await call('DELETE', '/fail');
  expect(await call('GET', '/status')).toMatchObject({ next: [], fail: [] });
});

test.each([
  ['POST', '/next', { outcome: 'explode' }],
  ['POST', '/next', {}],
  ['PUT', '/faults', { list: 'nonsense' }],
  ['PUT', '/faults', { other: 'error' }],
  ['POST', '/fail', { answer: 99 }],
  ['POST', '/advance', { milliseconds: -1 }],
  ['POST', '/pay', { params: 'none' }],
  ['POST', '/cancel/order_1?amount=half', {}],
  ['POST', '/cancel/order_1', { amount: 0 }],
])('%s %s with %o is refused with 400 and a message', async (method, path, body) => {
  const { call } = start();
  const answer = await call(method, path, body);
  expect(answer).toEqual({ status: 400, message: expect.stringMatching(/./) });
});

test('a reset deletes the records, the events, the outcomes and the faults', async () => {
  const { sandbox, call } = start();
  await sandbox.pay(card);
  sandbox.next('decline');
  sandbox.fail({ answer: 503 });
  sandbox.faults.list = 'error';
  expect(await call('POST', '/reset')).toEqual({ status: 200 });
  expect(await call('GET', '/status')).toMatchObject({
    next: [],
    faults: {},
    fail: [],
    counts: { payments: 0, webhooks: 0 },
  });
  expect(await call('GET', '/events')).toEqual({ status: 200, events: [], dropped: 0 });
});
