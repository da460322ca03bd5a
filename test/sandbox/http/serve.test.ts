import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/createSandbox.js';
import { serveSandbox, type RunningServer } from '../../../src/sandbox/http/serve.js';
import { card } from '../gatewayWithShopper.js';

const sandbox = createSandbox();
let server: RunningServer;
beforeAll(async () => {
  server = await serveSandbox({ sandbox, script: 'the script', files: {} });
});
afterAll(() => server.close());
beforeEach(() => sandbox.reset());

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, init);
const post = async (path: string, body: unknown) => {
  const response = await ask(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
};
const list = '/users/pg/imp00000000';
const frame = '/payments/ready/imp00000000/html5_inicis/INIpayTest?sandbox=true&store_id=s';
const request = {
  params: card,
  mobile: false,
  pgProvider: 'html5_inicis',
  pgId: 'INIpayTest',
};

test.each([
  ['/v1/iamport.js', 'the script', 'script'],
  [list, 'INIpayTest', 'list'],
  [frame, '/sandbox/page.js', 'frame'],
] as const)('%s is served, and fails in the way that `faults` sets', async (path, text, name) => {
  const body = async () => (await ask(path)).text();
  expect(await body()).toContain(text);
  for (const [fault, status] of [
    ['missing', 404],
    ['error', 500],
  ] as const) {
    sandbox.faults[name] = fault;
    expect((await ask(path)).status).toBe(status);
  }
  sandbox.faults[name] = 'html';
  expect(await body()).toMatch(/^<!doctype html>/);
  sandbox.faults[name] = 'reset';
  await expect(ask(path)).rejects.toBeInstanceOf(TypeError);
  sandbox.faults[name] = 'silent';
  const options = { signal: AbortSignal.timeout(50) };
  await expect(ask(path, options)).rejects.toMatchObject({ name: 'TimeoutError' });
  sandbox.faults[name] = { delay: 10 };
  expect(await body()).toContain(text);
});

test('pages of any origin can read the list, and a refused frame sends X-Frame-Options', async () => {
  expect((await ask(list)).headers.get('access-control-allow-origin')).toBe('*');
  sandbox.faults.list = 'unknown';
  expect(await (await ask(list)).json()).toMatchObject({ code: -1 });
  expect((await ask(frame)).headers.get('x-frame-options')).toBeNull();
  sandbox.faults.frame = 'refused';
  expect((await ask(frame)).headers.get('x-frame-options')).toBe('DENY');
  sandbox.faults.script = 'empty';
  expect(await (await ask('/v1/iamport.js')).text()).toBe('');
});

test('a page in a frame opens a window at the gateway and settles it once', async () => {
  const { id, window } = await post('/sandbox/windows', request);
  expect(window).toMatchObject({ params: card, mobile: false });
  expect(sandbox.payments[0]?.status).toBe('ready');
  const { answer } = await post(`/sandbox/windows/${id}`, 'approve');
  expect(answer).toMatchObject({ success: true, imp_uid: sandbox.payments[0]?.imp_uid });
  await post(`/sandbox/windows/${id}`, 'cancel');
  expect(sandbox.payments[0]?.status).toBe('paid');
});

test.each([['주문 메모'], ['{"gift"'], [{ gift: true }], [7]])(
  'the callback gets `custom_data` %j unchanged',
  async (custom_data) => {
    const params = { ...card, custom_data };
    const { id } = await post('/sandbox/windows', { ...request, params });
    const { answer } = await post(`/sandbox/windows/${id}`, 'approve');
    expect(answer).toMatchObject({ success: true, custom_data });
    const kept = typeof custom_data === 'string' ? custom_data : JSON.stringify(custom_data);
    expect(sandbox.payments[0]).toMatchObject({ status: 'paid', custom_data: kept });
  },
);

test('a payment has the user agent of the browser that opened its window', async () => {
  const headers = { 'user-agent': 'Browser/1.0' };
  await ask('/sandbox/windows', { method: 'POST', headers, body: JSON.stringify(request) });
  expect(sandbox.payments[0]).toMatchObject({ user_agent: 'Browser/1.0' });
});

test('a page in a frame receives a queued outcome, or the failure of a refused request', async () => {
  sandbox.next('callbackLost');
  expect(await post('/sandbox/windows', request)).toMatchObject({ end: 'callbackLost' });
  const cheap = { ...request, params: { ...card, amount: 1 } };
  expect(await post('/sandbox/windows', cheap)).toMatchObject({ failure: { success: false } });
});

test('a request for an unknown channel or an unknown window is answered with 404', async () => {
  const wrong = { method: 'POST', body: JSON.stringify({ ...request, pgId: 'WRONG' }) };
  expect((await ask('/sandbox/windows', wrong)).status).toBe(404);
  expect((await ask('/sandbox/windows/none', { method: 'POST', body: '"approve"' })).status).toBe(
    404,
  );
  expect((await ask('/smart/payment/', { method: 'POST' })).status).toBe(404);
});

test('the page that a phone is posted to has its window, and escapes the texts of the request', async () => {
  const params = { ...card, name: '</script><script>alert(1)</script>' };
  const { id } = await post('/sandbox/windows', { ...request, params, mobile: true });
  const form = { method: 'POST', body: new URLSearchParams({ P_OID: id }) };
  const page = await (await ask('/smart/payment/', form)).text();
  expect(page).toContain(id);
  expect(page).not.toContain('<script>alert');
});

test('the REST API is served at the same address', async () => {
  const keys = { imp_key: 'any', imp_secret: 'any' };
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(keys) };
  expect((await ask('/users/getToken', init)).status).toBe(200);
  expect((await ask('/payments/imp_1')).status).toBe(401);
});

test('a deposit and a refund can be made by POST, and a failure is answered with its reason', async () => {
  const send = async (path: string) => {
    const response = await ask(path, { method: 'POST' });
    return [response.status, await response.text()];
  };
  const done = [200, '{}'];
  await sandbox.pay({ ...card, merchant_uid: 'order_1', pay_method: 'vbank' });
  expect(await send('/sandbox/deposit/order_1')).toEqual(done);
  expect(sandbox.payments.at(-1)).toMatchObject({ status: 'paid' });
  const nothing = '{"message":"deposit: no virtual account of order_1 awaits a deposit"}';
  expect(await send('/sandbox/deposit/order_1')).toEqual([409, nothing]);

  await sandbox.pay({ ...card, merchant_uid: 'order_2', amount: 32_000 });
  expect(await send('/sandbox/cancel/order_2?amount=2000')).toEqual(done);
  expect(sandbox.payments.at(-1)).toMatchObject({ status: 'cancelled', cancel_amount: 2000 });
  expect(await send('/sandbox/cancel/order_2')).toEqual(done);
  expect(sandbox.payments.at(-1)).toMatchObject({ cancel_amount: 32_000 });
  expect(await send('/sandbox/cancel/order_2')).toEqual([
    409,
    expect.stringMatching(/^{"message":"cancel: /),
  ]);

  const moved = sandbox.payments.at(-1)?.cancelled_at ?? 0;
  expect(await send('/sandbox/advance?milliseconds=3600000')).toEqual(done);
  await sandbox.pay({ ...card, merchant_uid: 'order_3' });
  expect(sandbox.payments.at(-1)?.paid_at).toBeGreaterThanOrEqual(moved + 3600);
  for (const wrong of ['', '?milliseconds=', '?milliseconds=-1', '?milliseconds=soon'])
    expect((await send(`/sandbox/advance${wrong}`))[0]).toBe(400);
});

test('an escrow payment is changed by POST, and a failure is answered with its reason', async () => {
  await sandbox.pay({ ...card, escrow: true });
  const change = async (name: string) => {
    const response = await ask(`/sandbox/escrow/order_1/${name}`, { method: 'POST' });
    return { status: response.status, text: await response.text() };
  };
  expect(await change('deliveryRegistered')).toMatchObject({ status: 200 });
  expect(await change('purchaseConfirmed')).toMatchObject({ status: 200 });
  expect(await change('purchaseRefused')).toMatchObject({
    status: 409,
    text: expect.stringContaining('cannot follow purchaseConfirmed'),
  });
  expect(await change('lost')).toMatchObject({
    status: 400,
    text: expect.stringContaining('refusalConfirmed'),
  });
});
