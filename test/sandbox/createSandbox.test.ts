import { expect, test } from 'vitest';
import { createSandbox, testCards, type SandboxOptions } from '../../src/sandbox.js';
import { createClient } from '../../src/server.js';

const order = { merchant_uid: 'order_1', name: '원두', amount: 32000 };
const window = { pay_method: 'card', buyer_tel: '010', ...order };

/** Creates a sandbox without a page, its client, and the webhooks that the merchant's server received. */
function start(options: SandboxOptions = {}) {
  const received: unknown[] = [];
  const notify = async (request: Request) => {
    received.push(await request.json());
    return new Response();
  };
  const sandbox = createSandbox({ now: () => 1_795_403_045_000, notify, ...options });
  const client = createClient({ key: 'a', secret: 'b', fetch: sandbox.fetch, sandbox: true });
  return { sandbox, client, received };
}

test('`pay` makes a whole payment without a page and resolves with the callback’s answer', async () => {
  const { sandbox, client } = start();
  const answer = await sandbox.pay(window);
  expect(answer).toMatchObject({ success: true, merchant_uid: 'order_1', paid_amount: 32000 });
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ status: 'paid' });
  expect(await sandbox.pay(window)).toMatchObject({ success: false, error_code: 'F1002' });
  const other = { ...window, merchant_uid: 'order_2' };
  expect(await sandbox.pay(other, 'cancel')).toMatchObject({ success: false });
  expect(sandbox.requests).toHaveLength(3);
});

test('`deposit`, `cancel` and `advance` resolve after the webhook was answered', async () => {
  const { sandbox, received } = start();
  await sandbox.pay({ ...window, pay_method: 'vbank' });
  await sandbox.deposit('order_1');
  await expect(sandbox.cancel('order_1')).rejects.toThrow(/refund_holder/);
  await sandbox.pay({ ...window, merchant_uid: 'order_2' });
  await sandbox.cancel('order_2', { amount: 2000, reason: '변심' });
  expect(received).toMatchObject([
    { merchant_uid: 'order_1', status: 'ready' },
    { merchant_uid: 'order_1', status: 'paid' },
    { merchant_uid: 'order_2', status: 'paid' },
    { merchant_uid: 'order_2', status: 'cancelled', cancellation_id: expect.any(String) },
  ]);
  expect(sandbox.webhooks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('`changeEscrow` plays an escrow payment to its end, and sends its webhooks', async () => {
  const { sandbox, received } = start();
  await sandbox.pay({ ...window, escrow: true });
  for (const change of ['deliveryRegistered', 'purchaseRefused', 'refusalConfirmed'] as const)
    await sandbox.changeEscrow('order_1', change, '파손');
  await sandbox.changeEscrow('order_1', 'cancelled');
  const event = 'Inicis.Escrow.Changed';
  expect(received).toMatchObject([
    { status: 'paid' },
    { event, extra: { escrow_status: '2', denied_reason: null } },
    { event, extra: { escrow_status: '4', denied_reason: '파손' } },
    { event, extra: { escrow_status: '10' } },
    { merchant_uid: 'order_1', status: 'cancelled', cancellation_id: expect.any(String) },
    { event, status: 'cancelled', extra: { escrow_status: '8' } },
  ]);
  await expect(sandbox.changeEscrow('order_1', 'purchaseConfirmed')).rejects.toThrow('order_1');
});

test('`strict`, `onWarning` and `live` reach the REST API', async () => {
  const warnings: string[] = [];
  const issue = ({ client }: ReturnType<typeof start>) =>
    client.billingKeys.issue('card_1', { number: testCards.approving, expiry: '2030-01' });
  await issue(start({ onWarning: (message) => warnings.push(message) }));
  expect(warnings).toEqual(['POST /subscribe/customers/card_1: KG Inicis requires channel_key']);
  await expect(issue(start({ strict: true }))).rejects.toThrow('channel_key');
  const { sandbox } = start({ live: true });
  await sandbox.pay(window);
  expect(sandbox.payments[0]).toMatchObject({ sandbox: false });
});

test('`advance` moves the clock of the sandbox, and runs the charges that become due', async () => {
  const { sandbox, client, received } = start();
  const card = { number: testCards.approving, expiry: '2030-01' };
  await client.billingKeys.issue('card_1', card);
  const scheduleAt = new Date(1_795_403_045_000 + 60_000);
  const { merchant_uid: merchantUid, ...rest } = order;
  await client.billing.schedule('card_1', [{ merchantUid, ...rest, scheduleAt }]);
  await sandbox.advance(59_000);
  expect(received).toEqual([]);
  await sandbox.advance(60 * 60_000);
  expect(received).toMatchObject([{ merchant_uid: 'order_1', status: 'paid' }]);
  await expect(client.payments.find('order_1')).resolves.toMatchObject({ paidAt: scheduleAt });
});

test('`fail` makes answers fail in order, and only those of the path that it names', async () => {
  const { sandbox } = start();
  const get = (path: string) => sandbox.fetch(`https://api.iamport.kr${path}`);
  sandbox.fail({ answer: 503, retryAfter: 7 });
  sandbox.fail({ answer: 'reset', path: '/cards' });
  sandbox.fail({ answer: 'null', times: 2 });
  const failed = await get('/banks');
  expect(failed.status).toBe(503);
  expect(failed.headers.get('retry-after')).toBe('7');
  await expect(get('/cards')).rejects.toThrow('fetch failed');
  for (let at = 0; at < 2; at += 1)
    expect(await (await get('/banks')).json()).toEqual({ code: 0, message: null, response: null });
  expect((await get('/banks')).status).toBe(401);
  sandbox.fail({ answer: 'truncated' });
  await expect((await get('/banks')).text()).rejects.toThrow('terminated');
  sandbox.fail({ answer: 'html' });
  expect(await (await get('/banks')).text()).toMatch(/^<!doctype html>/);
});

test('`fail` with a delay sends the right answer late', async () => {
  const { sandbox, client } = start();
  await client.banks();
  sandbox.fail({ delay: 50, times: Infinity });
  const before = performance.now();
  await client.cards();
  await client.banks();
  expect(performance.now() - before).toBeGreaterThanOrEqual(98);
});

test('a request without an answer rejects when its signal is aborted', async () => {
  const { sandbox } = start();
  sandbox.fail({ answer: 'hang' });
  const controller = new AbortController();
  const hanging = sandbox.fetch('https://api.iamport.kr/banks', { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(hanging).rejects.toThrow('enough');
});

test('a request whose answer is lost is still executed, unless `done` is false', async () => {
  const { sandbox, client } = start();
  await sandbox.pay(window);
  const [{ imp_uid = '' } = {}] = sandbox.payments;
  await client.payments.get(imp_uid);
  const cancel = () =>
    client.payments.cancel({ impUid: imp_uid, amount: 1000, checksum: 32000, reason: '변심' });
  sandbox.fail({ answer: 'reset', done: false, path: '/payments/cancel' });
  await expect(cancel()).rejects.toMatchObject({ reason: 'interrupted' });
  expect(sandbox.payments[0]?.cancel_amount).toBe(0);
  sandbox.fail({ answer: 'reset', path: '/payments/cancel' });
  await expect(cancel()).rejects.toMatchObject({ reason: 'interrupted' });
  expect(sandbox.payments[0]?.cancel_amount).toBe(1000);
});

test('`reset` clears webhooks, faults and the clock', async () => {
  const { sandbox } = start();
  await sandbox.pay(window);
  await sandbox.advance(1_000_000);
  sandbox.fail({ answer: 500 });
  sandbox.reset();
  expect(sandbox.webhooks).toEqual([]);
  expect((await sandbox.fetch('https://api.iamport.kr/banks')).status).toBe(401);
  await sandbox.pay(window);
  expect(sandbox.payments[0]?.paid_at).toBe(1_795_403_045);
});
