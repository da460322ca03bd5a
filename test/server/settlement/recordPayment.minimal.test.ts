import { describe, expect, it } from 'vitest';
import { decodePayment } from '../../../src/server/client/decode/decodePayment.js';
import { verifyPayment } from '../../../src/server.js';
import { createServerOnSandbox, type ServerOptions } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

const four = { imp_uid: 'imp_1', merchant_uid: 'order_1', amount: 32000 };
const full = wirePayment();

/** Records answers of the gateway one after the other, and returns what was recorded. */
async function record(answers: readonly object[], changed: Partial<ServerOptions> = {}) {
  const server = createServerOnSandbox(changed);
  const actions = [];
  for (const answer of answers) actions.push(await server.handlers.record(decodePayment(answer)));
  const { paid, refunds, reviews } = server;
  const items = reviews.map(({ item: { kind, held, error } }) => [kind, held, error.field]);
  return { actions, paid, refunds: refunds.map(({ amount }) => amount), items };
}

/** Client that does not accept payments of test channels. */
const live = () => ({ client: { ...createServerOnSandbox().client, sandbox: false } });

describe('a payment of which the gateway says little', () => {
  it('goes to review once, and is never recorded as paid, if only four fields are known', async () => {
    const paid = { ...four, status: 'paid' };
    await expect(record([paid, paid])).resolves.toEqual({
      actions: ['review', null],
      paid: [],
      refunds: [],
      items: [['mismatch', 32000, 'currency']],
    });
  });

  it('goes to review if a cancellation without any amount is all that is known', async () => {
    const { items } = await record([{ ...four, status: 'cancelled' }]);
    expect(items).toEqual([['cancelled', 32000, 'status']]);
  });

  it('goes to review with an unknown status, and not if no money was taken', async () => {
    const authorized = { ...full, status: 'authorized' };
    expect((await record([authorized])).items).toEqual([['mismatch', 32000, 'status']]);
    expect((await record([{ ...authorized, paid_at: 0 }])).items).toEqual([]);
  });

  it('is neither accepted nor ignored if it may be of a test channel', async () => {
    const unclear = { ...full, sandbox: undefined };
    const { paid, items } = await record([unclear], live());
    expect([paid, items]).toEqual([[], [['mismatch', 32000, 'sandbox']]]);
    expect((await record([{ ...full, sandbox: true }], live())).items).toEqual([]);
  });

  it('goes to review with an unknown use of a registered card, unless it is a charge', async () => {
    const used = (usage: string) => record([{ ...full, customer_uid_usage: usage }]);
    expect((await used('payment.again')).paid).toEqual(['imp_1']);
    expect((await used('issue.again')).items).toEqual([['mismatch', 32000, 'customerUidUsage']]);
  });

  it('goes to review if a charge of the REST API is reported as the registration of its card', async () => {
    const charge = { ...full, customer_uid: 'card_1', customer_uid_usage: 'issue', channel: 'api' };
    expect((await record([charge])).items).toEqual([['mismatch', 32000, 'customerUidUsage']]);
    expect((await record([{ ...charge, channel: 'pc' }])).items).toEqual([]);
  });

  it('goes to review after its refunds if more may have been given back', async () => {
    const refund = { cancellation_id: 'a', amount: 2000, cancelled_at: 1_700_000_120, reason: '' };
    const refunded = { ...full, status: 'cancelled', cancel_amount: 2000 };
    const unreadable = { ...refunded, cancel_history: [refund, { amount: 2000 }] };
    await expect(record([full, unreadable, unreadable])).resolves.toMatchObject({
      actions: ['paid', 'review', null],
      refunds: [2000],
      items: [['cancelled', 30000, 'status']],
    });
    await expect(record([{ ...full, cancel_amount: 'much' }])).resolves.toMatchObject({
      paid: [],
      items: [['cancelled', 32000, 'status']],
    });
  });

  it('goes to review if its amounts contradict its list of cancellations', async () => {
    const refund = { cancellation_id: 'a', amount: 2000, cancelled_at: 1_700_000_120, reason: '' };
    const unclear = { ...full, cancel_amount: 0, cancel_history: [refund] };
    await expect(record([unclear, unclear])).resolves.toMatchObject({
      actions: ['review', null],
      paid: [],
      items: [['cancelled', 32000, 'status']],
    });
    await expect(record([full, unclear, unclear])).resolves.toMatchObject({
      actions: ['paid', 'review', null],
      refunds: [2000],
    });
    const { client } = createServerOnSandbox();
    const payments = { ...client.payments, get: async () => decodePayment(unclear) };
    const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
    const terms = { merchantUid: 'order_1', amount: 32000 };
    await expect(
      verifyPayment({ ...client, payments }, receipt, terms, ['html5_inicis']),
    ).rejects.toMatchObject({ reason: 'unverified', code: 'review', field: 'cancelAmount' });
  });

  it('stays paid if it is recorded and its status is unknown later, also without its order', async () => {
    const disputed = { ...full, status: 'disputed' };
    await expect(record([full, disputed, disputed])).resolves.toMatchObject({
      actions: ['paid', null, null],
      items: [],
    });
    let reads = 0;
    const findOrder: ServerOptions['findOrder'] = async (merchantUid) =>
      (reads += 1) > 2 ? null : { merchantUid, amount: 32000, userId: 'kim', state: 'open' };
    await expect(record([full, disputed], { findOrder })).resolves.toMatchObject({
      actions: ['paid', null],
      items: [],
    });
  });
});
