import { describe, expect, it } from 'vitest';
import {
  createClient,
  verifyPayment,
  type AcceptedPgs,
  type OrderTerms,
  type VerifiedPayment,
} from '../../../src/server.js';
import type { WirePayment } from '../../../src/core/wire.js';
import { startHttpGateway } from '../httpGateway.js';
import { secret } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
const terms: OrderTerms = { merchantUid: 'order_1', amount: 32000 };
const acceptedPgs: AcceptedPgs = ['html5_inicis.INIpayTest'];

type Finished = (close: () => void) => void;

async function startWith(onTestFinished: Finished, ...payments: Partial<WirePayment>[]) {
  const gateway = await startHttpGateway(onTestFinished);
  gateway.payments.push(...payments.map(wirePayment));
  const client = createClient({ key: 'key', secret, baseUrl: gateway.baseUrl });
  return { gateway, client };
}

const vbank = { status: 'ready', pay_method: 'vbank', vbank_num: '56001234567890' } as const;

const refused: [string, Partial<WirePayment>, Partial<OrderTerms>, string][] = [
  ['amount', { amount: 100 }, {}, '100 at the gateway, 32000 in the order'],
  ['currency', { currency: 'USD' }, {}, 'USD at the gateway, KRW in the order'],
  ['status', { status: 'cancelled', cancel_amount: 32000 }, {}, 'cancelled at the gateway, paid'],
  ['cancelAmount', { cancel_amount: 100 }, {}, '100 at the gateway, 0 in the order'],
  ['customerUidUsage', { customer_uid_usage: 'issue' }, {}, 'issue at the gateway, a charge'],
  ['sandbox', { sandbox: true }, {}, 'true at the gateway, false in the order'],
  ['channel', { pg_id: 'MOIsomebody' }, {}, 'html5_inicis.MOIsomebody at the gateway, html5_'],
  ['channel', { pg_provider: 'kakaopay', pg_id: 'TC0ONETIME' }, {}, 'kakaopay.TC0ONETIME at'],
  ['method', { pay_method: 'phone' }, { method: 'card' }, 'phone at the gateway, card in the'],
  ['months', { card_quota: 6 }, { maxMonths: 3 }, '6 at the gateway, at most 3 in the'],
  ['escrow', { escrow: false }, { escrow: true }, 'false at the gateway, true in the order'],
  ['escrow', { escrow: true }, { escrow: false }, 'true at the gateway, false in the order'],
  ['amount', { ...vbank, amount: 100 }, {}, '100 at the gateway, 32000 in the order'],
];

describe('verifyPayment', () => {
  it('resolves with the payment if it matches the order', async ({ onTestFinished }) => {
    const { client } = await startWith(onTestFinished, { card_quota: 3 });
    const exact: OrderTerms = { ...terms, method: 'card', maxMonths: 3 };
    const payment = await verifyPayment(client, receipt, exact, acceptedPgs);
    expect(payment).toMatchObject({ status: 'paid', impUid: 'imp_1', amount: 32000 });
    // @ts-expect-error: the result may be a virtual account that awaits a deposit
    const verified: VerifiedPayment = payment;
    expect(verified).toBe(payment);
  });

  it('accepts every payment if the terms of a database row are `null`', async (test) => {
    const { client } = await startWith(test.onTestFinished, { card_quota: 12, escrow: true });
    const row = JSON.parse('{ "method": null, "maxMonths": null, "escrow": null, "closed": null }');
    const payment = await verifyPayment(client, receipt, { ...terms, ...row }, acceptedPgs);
    expect(payment).toMatchObject({ status: 'paid' });
  });

  it.for([
    [1, true],
    [1n, true],
    ['1', true],
    [new Uint8Array([1]), true],
    [0, false],
    ['0', false],
    [new Uint8Array([0]), false],
  ] as const)('reads `escrow: %o` of a database row as %s', async ([value, escrow], test) => {
    const row = JSON.parse('{}');
    row.escrow = value;
    const accepted = await startWith(test.onTestFinished, { escrow });
    const payment = await verifyPayment(
      accepted.client,
      receipt,
      { ...terms, ...row },
      acceptedPgs,
    );
    expect(payment).toMatchObject({ status: 'paid' });
    const other = await startWith(test.onTestFinished, { escrow: !escrow });
    const verifying = verifyPayment(other.client, receipt, { ...terms, ...row }, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason: 'unverified', field: 'escrow' });
  });

  it('does not call a registered card of 0 won refunded', async ({ onTestFinished }) => {
    const card = { customer_uid_usage: 'issue', amount: 0 } as const;
    const { client } = await startWith(onTestFinished, card);
    const verifying = verifyPayment(client, receipt, terms, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason: 'unverified', code: undefined });
  });

  it('accepts a charge of a registered card', async ({ onTestFinished }) => {
    const { client } = await startWith(onTestFinished, { customer_uid_usage: 'payment' });
    const payment = await verifyPayment(client, receipt, terms, acceptedPgs);
    expect(payment).toMatchObject({ status: 'paid' });
  });

  it('accepts every MID of `html5_inicis` if the accepted PG has no MID', async (test) => {
    const { client } = await startWith(test.onTestFinished, { pg_id: 'MOIexample' });
    const payment = await verifyPayment(client, receipt, terms, ['html5_inicis']);
    expect(payment).toMatchObject({ pgId: 'MOIexample' });
  });

  it('accepts a test payment if the client has `sandbox: true`', async ({ onTestFinished }) => {
    const { gateway } = await startWith(onTestFinished, { sandbox: true });
    const { baseUrl } = gateway;
    const client = createClient({ key: 'key', secret, baseUrl, sandbox: true });
    const payment = await verifyPayment(client, receipt, terms, acceptedPgs);
    expect(payment).toMatchObject({ sandbox: true });
  });

  it.for(refused)('refuses a different `%s`: %o', async (row, { onTestFinished }) => {
    const [field, given, changed, message] = row;
    const { client } = await startWith(onTestFinished, given);
    const verifying = verifyPayment(client, receipt, { ...terms, ...changed }, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({
      reason: 'unverified',
      field,
      message: expect.stringContaining(`${field}: ${message}`),
    });
  });

  it('refuses a payment of another order, and does not say that the shop has the money', async (test) => {
    const { client } = await startWith(test.onTestFinished, { merchant_uid: 'order_2' });
    const error: unknown = await verifyPayment(client, receipt, terms, acceptedPgs).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ reason: 'unverified', field: 'merchantUid', code: undefined });
    expect(JSON.stringify(error)).not.toContain('order_2');
  });

  it.for([[null], [undefined], ['order_1'], [{}]])(
    'refuses the receipt %o, which a browser sent',
    async ([body], { onTestFinished }) => {
      const { client } = await startWith(onTestFinished, {});
      const given: { receipt: typeof receipt } = JSON.parse('{}');
      Object.assign(given, { receipt: body });
      const verifying = verifyPayment(client, given.receipt, terms, acceptedPgs);
      await expect(verifying).rejects.toMatchObject({ name: 'PaymentError', reason: 'invalid' });
    },
  );

  it('resolves with the virtual account while it awaits a deposit', async ({ onTestFinished }) => {
    const { client } = await startWith(onTestFinished, vbank);
    await expect(verifyPayment(client, receipt, terms, acceptedPgs)).resolves.toEqual({
      awaiting: 'deposit',
      account: expect.objectContaining({ number: '56001234567890', amount: 32000 }),
    });
  });

  it.for([
    [{ status: 'failed', fail_reason: '한도초과' }, 'declined', '한도초과'],
    [{ status: 'failed', fail_reason: null }, 'declined', 'the gateway sent no reason'],
    [
      { status: 'failed', fail_reason: '사용자가 결제를 취소' },
      'cancelled',
      '사용자가 결제를 취소',
    ],
    [{ status: 'ready', pg_id: null }, 'interrupted', 'the payment window was not finished'],
  ] as const)('rejects %o with `%s`', async ([given, reason, message], { onTestFinished }) => {
    const { client } = await startWith(onTestFinished, given);
    const verifying = verifyPayment(client, receipt, terms, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason, message, receipt });
  });

  it('prefers a paid payment to a newer failed one', async ({ onTestFinished }) => {
    const failed = { imp_uid: 'imp_2', status: 'failed' } as const;
    const { client } = await startWith(onTestFinished, {}, failed);
    const withoutImpUid = { impUid: null, merchantUid: 'order_1' };
    const payment = await verifyPayment(client, withoutImpUid, terms, acceptedPgs);
    expect(payment).toMatchObject({ impUid: 'imp_1' });
  });

  it('finds a failed payment by the order number alone', async ({ onTestFinished }) => {
    const { client } = await startWith(onTestFinished, {
      status: 'failed',
      fail_reason: '한도초과',
    });
    const withoutImpUid = { impUid: null, merchantUid: 'order_1' };
    const verifying = verifyPayment(client, withoutImpUid, terms, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason: 'declined' });
  });

  it('rejects with `unpaid` if the gateway knows no payment of the order', async (test) => {
    const { client } = await startWith(test.onTestFinished);
    const withoutImpUid = { impUid: null, merchantUid: 'order_1' };
    const verifying = verifyPayment(client, withoutImpUid, terms, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason: 'unpaid' });
  });

  it('rejects with `interrupted` if the gateway does not know the payment of the receipt', async (test) => {
    const { client } = await startWith(test.onTestFinished);
    const verifying = verifyPayment(client, receipt, terms, acceptedPgs);
    await expect(verifying).rejects.toMatchObject({ reason: 'interrupted', code: undefined });
  });

  it.for([Number.NaN, 0, 1.5, Number(undefined)])(
    'refuses an order whose amount is %d',
    async (amount, { onTestFinished }) => {
      const { client } = await startWith(onTestFinished, {});
      const verifying = verifyPayment(client, receipt, { ...terms, amount }, acceptedPgs);
      await expect(verifying).rejects.toMatchObject({ reason: 'invalid', field: 'order.amount' });
    },
  );
});
