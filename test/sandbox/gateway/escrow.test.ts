import { expect, test } from 'vitest';
import type { EscrowChange } from '../../../src/sandbox/gateway/records/escrowRecord.js';
import { restGateway, start } from '../restGateway.js';

const delivery = { company: 'CJGLS', invoice: '1', sent_at: start };

function payWithEscrow(format: 'json' | 'form' = 'json') {
  const bodies: string[] = [];
  const notify = async (request: Request) => {
    bodies.push(await request.text());
    return new Response();
  };
  const shop = restGateway({ webhook: { notify, format } });
  const impUid = shop.pay({ escrow: true });
  /** Numbers of the escrow changes that were sent. */
  const sent = async () => {
    await shop.gateway.webhooks.allAnswered();
    return bodies.flatMap((body) => /"escrow_status":"(\d+)"/.exec(body)?.[1] ?? []);
  };
  const change = async (...changes: EscrowChange[]) => {
    for (const one of changes) await shop.gateway.changeEscrow('order_1', one);
  };
  const register = () => shop.gateway.escrow.register(impUid, delivery);
  return { ...shop, impUid, bodies, sent, change, register };
}

test('the webhook has the event, the payment, and the change with its time', async () => {
  const { register, impUid, bodies, sent } = payWithEscrow();
  register();
  await sent();
  expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({
    event: 'Inicis.Escrow.Changed',
    imp_uid: impUid,
    merchant_uid: 'order_1',
    status: 'paid',
    extra: { escrow_status: '2', changed_at: start + 1, denied_reason: null },
  });
});

test('a webhook as a form has nested names', async () => {
  const { register, bodies, sent } = payWithEscrow('form');
  register();
  await sent();
  const form = new URLSearchParams(bodies.at(-1));
  expect(form.get('extra[escrow_status]')).toBe('2');
  expect(form.get('extra[denied_reason]')).toBe('');
});

test.each([
  ['purchaseConfirmed', '3'],
  ['purchaseConfirmedAutomatically', '31'],
  ['purchaseConfirmedByForce', '32'],
] as const)('after the delivery, %s is sent as %s and ends the escrow', async (change, status) => {
  const shop = payWithEscrow();
  shop.register();
  await shop.change(change);
  expect(await shop.sent()).toEqual(['2', status]);
  await expect(shop.change('purchaseRefused')).rejects.toThrow(`cannot follow ${change}`);
  expect(shop.gateway.cancel({ imp_uid: shop.impUid }, {})).toMatchObject({
    error: expect.stringContaining('에스크로'),
  });
});

test('a refused purchase has a reason, is confirmed, and is then refunded', async () => {
  const shop = payWithEscrow();
  shop.register();
  await shop.gateway.changeEscrow('order_1', 'purchaseRefused', '파손');
  expect(shop.bodies.at(-1)).toContain('"denied_reason":"파손"');
  await shop.change('refusalConfirmed', 'cancelled');
  expect(await shop.sent()).toEqual(['2', '4', '10', '8']);
  expect(shop.records.payment(shop.impUid)).toMatchObject({ status: 'cancelled' });
});

test('a delivered payment is not refunded before the shopper refuses the goods', async () => {
  const shop = payWithEscrow();
  shop.register();
  expect(shop.gateway.cancel({ imp_uid: shop.impUid }, {})).toHaveProperty('error');
  await expect(shop.change('cancelled')).rejects.toThrow('에스크로');
  expect(shop.records.payment(shop.impUid)).toMatchObject({ status: 'paid', cancel_amount: 0 });
});

test('a full refund before the delivery is sent as 8, a partial refund is not', async () => {
  const shop = payWithEscrow();
  shop.gateway.cancel({ imp_uid: shop.impUid }, { amount: 500 });
  expect(await shop.sent()).toEqual([]);
  shop.gateway.cancel({ imp_uid: shop.impUid }, {});
  expect(await shop.sent()).toEqual(['8']);
});

test('a payment that was refunded in part is delivered and confirmed', async () => {
  const shop = payWithEscrow();
  shop.gateway.cancel({ imp_uid: shop.impUid }, { amount: 500 });
  expect(shop.register()).toMatchObject(delivery);
  await shop.change('purchaseConfirmed');
  expect(await shop.sent()).toEqual(['2', '3']);
});

test('a change needs a paid escrow payment and the state before it', async () => {
  const shop = payWithEscrow();
  await expect(shop.change('purchaseConfirmed')).rejects.toThrow('cannot follow paid');
  await expect(shop.gateway.changeEscrow('order_2', 'purchaseRefused')).rejects.toThrow('order_2');
  shop.pay({ merchant_uid: 'order_3' });
  await expect(shop.gateway.changeEscrow('order_3', 'purchaseRefused')).rejects.toThrow('order_3');
  expect(await shop.sent()).toEqual([]);
});
