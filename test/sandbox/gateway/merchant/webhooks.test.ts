import { expect, test } from 'vitest';
import type { WebhookOptions } from '../../../../src/sandbox/gateway/merchant/webhooks.js';
import { restGateway } from '../../restGateway.js';

const order = { pay_method: 'card', name: '원두', amount: 1004, buyer_tel: '010' };

/** Starts a gateway whose webhooks are collected in `received`. */
function collectWebhooks(
  options: Omit<WebhookOptions, 'notify'> & { answers?: (number | Error)[] } = {},
) {
  const { answers = [], ...webhook } = options;
  const received: { url: string; type: string | null; body: string }[] = [];
  const notify = async (request: Request) => {
    const type = request.headers.get('content-type');
    received.push({ url: request.url, type, body: await request.text() });
    const answer = answers.shift() ?? 200;
    if (typeof answer !== 'number') throw answer;
    return new Response(null, { status: answer });
  };
  const rest = restGateway({ webhook: { ...webhook, notify } });
  return { ...rest, received, answered: () => rest.gateway.webhooks.allAnswered() };
}

const bodies = (received: readonly { body: string }[]): unknown[] =>
  received.map(({ body }): unknown => JSON.parse(body));

test('a payment sends one webhook with two ids and the status, as JSON', async () => {
  const { pay, received, answered } = collectWebhooks();
  const imp_uid = pay();
  await answered();
  expect(received).toEqual([
    {
      url: 'https://shop.example/api/inicis/webhook',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ imp_uid, merchant_uid: 'order_1', status: 'paid' }),
    },
  ]);
});

test('a webhook is sent as a form when the option `format` is `form`', async () => {
  const { pay, received, answered } = collectWebhooks({ format: 'form' });
  const imp_uid = pay({ merchant_uid: '주문 1' });
  await answered();
  expect(received[0]?.type).toBe('application/x-www-form-urlencoded; charset=utf-8');
  expect(Object.fromEntries(new URLSearchParams(received[0]?.body))).toEqual({
    imp_uid,
    merchant_uid: '주문 1',
    status: 'paid',
  });
});

test('an invalid address receives nothing, and the other addresses still do', async () => {
  const { pay, received, answered, gateway } = collectWebhooks();
  pay({ notice_url: ['nowhere', 'https://shop.example/second'] });
  await answered();
  expect(received.map(({ url }) => url)).toEqual(['https://shop.example/second']);
  expect(gateway.webhooks.sent.map(({ status }) => status).toSorted()).toEqual([200, null]);
});

test.each(['cancel', 'decline'] as const)(
  'a window that ends with %s sends no webhook',
  async (outcome) => {
    const { pay, received, answered } = collectWebhooks();
    pay({}, outcome);
    await answered();
    expect(received).toEqual([]);
  },
);

test('`notice_url` replaces the address and can name several addresses', async () => {
  const { pay, received, answered } = collectWebhooks({ url: 'https://shop.example/hook' });
  pay({ notice_url: ['https://a.example/1', 'https://b.example/2'] });
  pay({ merchant_uid: 'order_2' });
  await answered();
  expect(received.map(({ url }) => url)).toEqual([
    'https://a.example/1',
    'https://b.example/2',
    'https://shop.example/hook',
  ]);
});

test('a virtual account sends a webhook when it is issued and after the deposit', async () => {
  const { pay, gateway, received, records } = collectWebhooks();
  const imp_uid = pay({ pay_method: 'vbank' });
  await gateway.deposit('order_1');
  expect(bodies(received)).toEqual([
    { imp_uid, merchant_uid: 'order_1', status: 'ready' },
    { imp_uid, merchant_uid: 'order_1', status: 'paid' },
  ]);
  expect(records.payment(imp_uid)).toMatchObject({
    status: 'paid',
    paid_at: expect.any(Number),
    deposit_history: [{ amount: 1004 }],
  });
  await expect(gateway.deposit('order_1')).rejects.toThrow(
    /no virtual account of order_1 awaits a deposit/,
  );
});

test('a deposit after the due date of a virtual account is refused', async () => {
  const { pay, gateway } = collectWebhooks();
  pay({ pay_method: 'vbank', vbank_due: '20261124' });
  await gateway.advance(2 * 24 * 60 * 60 * 1000);
  await expect(gateway.deposit('order_1')).rejects.toThrow(/is past its due date/);
});

test('a cancellation sends a webhook from the console, and by REST only with `enable_webhook`', async () => {
  const { pay, gateway, received, send, signedIn, answered } = collectWebhooks();
  const imp_uid = pay();
  await gateway.cancelInConsole('order_1', { amount: 4 });
  const headers = await signedIn();
  await send('POST', '/payments/cancel', { imp_uid, amount: 400 }, headers);
  await send('POST', '/payments/cancel', { imp_uid, amount: 600, enable_webhook: true }, headers);
  await answered();
  const ids = { imp_uid, merchant_uid: 'order_1' };
  expect(bodies(received)).toEqual([
    { ...ids, status: 'paid' },
    { ...ids, status: 'cancelled', cancellation_id: imp_uid.replace('imp', 'cancel') + '_1' },
    { ...ids, status: 'cancelled', cancellation_id: imp_uid.replace('imp', 'cancel') + '_3' },
  ]);
});

test('a cancellation refused in the console throws the message of the gateway', async () => {
  const { gateway } = collectWebhooks();
  await expect(gateway.cancelInConsole('nobody')).rejects.toThrow(
    '취소할 결제건이 존재하지 않습니다.',
  );
});

test('a failed webhook is not sent again by default', async () => {
  const { pay, gateway, received, answered } = collectWebhooks({ answers: [500] });
  pay();
  await answered();
  await gateway.advance(60 * 60 * 1000);
  expect(received).toHaveLength(1);
  expect(gateway.webhooks.sent).toMatchObject([{ status: 500 }]);
});

test('with `retries` a failed webhook is sent again every minute until it succeeds', async () => {
  const answers = [500, new Error('no network'), 503, 200];
  const { pay, gateway, received, answered } = collectWebhooks({ retries: 5, answers });
  pay();
  await answered();
  expect(received).toHaveLength(1);
  await gateway.advance(59_999);
  expect(received).toHaveLength(1);
  await gateway.advance(1);
  expect(received).toHaveLength(2);
  await gateway.advance(10 * 60_000);
  expect(gateway.webhooks.sent.map(({ status }) => status)).toEqual([500, null, 503, 200]);
});

test('a webhook is not sent again after a 4xx answer, and at most `retries` times after 5xx', async () => {
  const notFound = collectWebhooks({ retries: 5, answers: [404] });
  notFound.pay();
  await notFound.answered();
  await notFound.gateway.advance(10 * 60_000);
  expect(notFound.received).toHaveLength(1);

  const down = collectWebhooks({ retries: 5, answers: Array.from({ length: 9 }, () => 500) });
  down.pay();
  await down.answered();
  await down.gateway.advance(60 * 60_000);
  expect(down.received).toHaveLength(6);
});

test('`webhookTwice` sends two webhooks, `webhookFirst` sends one before the window ends', async () => {
  const { pay, received, answered, gateway } = collectWebhooks();
  pay({}, 'webhookTwice');
  await answered();
  expect(received).toHaveLength(2);
  const ended = new Promise<number>((resolve) => {
    const opened = gateway.sessions.open(
      {
        params: { ...order, merchant_uid: 'order_2' },
        channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
        mobile: false,
      },
      () => resolve(gateway.webhooks.sent.length),
    );
    if ('failure' in opened) throw new Error('not opened');
    opened.session.settle('webhookFirst');
  });
  // The window is settled, but ends only after its webhook was answered.
  expect(gateway.webhooks.sent).toHaveLength(2);
  expect(await ended).toBe(3);
});
