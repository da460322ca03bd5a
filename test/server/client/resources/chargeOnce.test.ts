import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card, Client } from '../../../../src/server.js';
import type { ApiFault } from '../../../../src/sandbox/http/rest/faults.js';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';

const card: Card = { number: '1234-1234-1234-1234', expiry: '2027-12', birth: '820213' };
const declining: Card = { ...card, number: testCards.decliningCharges };
const order = { merchantUid: 'order_1', name: '11월 구독', amount: 9900 };
const charges = '/subscribe/payments';

/** Returns a client that has a token and a registered card. */
async function start(registered: Card = card) {
  const opened = createClientOnSandbox();
  await opened.client.billingKeys.issue('card_1', registered);
  opened.sent.length = 0;
  const loseAnswer = (fault: Omit<ApiFault, 'path'>) =>
    opened.faults.add({ path: charges, ...fault });
  const charge = () => opened.client.billing.charge('card_1', order);
  const readCount = () => opened.sent.filter(({ method }) => method === 'GET').length;
  const chargeCount = () => opened.sent.filter(({ method }) => method === 'POST').length;
  return { ...opened, loseAnswer, charge, readCount, chargeCount };
}

/** Moves the clock by three minutes and returns the result or the error. */
async function outcome(work: Promise<unknown>): Promise<unknown> {
  const settled = work.then(
    (value) => value,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  return settled;
}

describe('a charge whose answer is lost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.for(['reset', 'truncated', 'html', 'hang'] as const)(
    'after it was made (%s) is found as paid, and is sent only once',
    async (answer) => {
      const { loseAnswer, charge, chargeCount, readCount, records } = await start();
      loseAnswer({ answer });
      await expect(outcome(charge())).resolves.toMatchObject({ status: 'paid', amount: 9900 });
      expect(chargeCount()).toBe(1);
      expect(readCount()).toBe(1);
      expect(records.payments).toHaveLength(1);
    },
  );

  it.for([
    [{ answer: 500, done: true }],
    [{ answer: 'null', done: true }],
    [{ answer: 503, done: true }],
  ] as const)('because of %o is found as paid', async ([fault]) => {
    const { loseAnswer, charge, chargeCount } = await start();
    loseAnswer(fault);
    await expect(outcome(charge())).resolves.toMatchObject({ status: 'paid' });
    expect(chargeCount()).toBe(1);
  });

  it('is `declined` when it is found as failed', async () => {
    const { loseAnswer, charge, gateway, wait } = await start(declining);
    loseAnswer({ answer: 'hang', done: false });
    setTimeout(() => {
      wait(2);
      gateway.charges.chargeBillingKey({ ...wireOrder, customer_uid: 'card_1' });
    }, 2000);
    expect(await outcome(charge())).toMatchObject({
      reason: 'declined',
      message: '카드 한도초과로 승인이 거절되었습니다.',
    });
  });

  it('is `interrupted` when it failed at once: an earlier charge can have failed in that second', async () => {
    const { loseAnswer, charge } = await start(declining);
    loseAnswer({ answer: 'reset' });
    expect(await outcome(charge())).toMatchObject({ reason: 'interrupted' });
  });

  it('is `interrupted`, not `declined`, when nothing is found within 15 seconds', async () => {
    const { loseAnswer, charge, chargeCount, sent } = await start();
    loseAnswer({ answer: 'reset', done: false });
    expect(await outcome(charge())).toMatchObject({
      reason: 'interrupted',
      message: 'POST /subscribe/payments/again: no answer (ECONNRESET)',
      receipt: { impUid: null, merchantUid: 'order_1' },
    });
    expect(chargeCount()).toBe(1);
    const [first, ...reads] = sent;
    const moments = reads.map(({ at }) => Math.round((at - (first?.at ?? 0)) / 1000));
    expect([...new Set(moments)]).toEqual([1, 2, 4, 8, 15]);
  });

  it('is searched for after a timeout of 60 seconds', async () => {
    const { loseAnswer, charge, sent } = await start();
    loseAnswer({ answer: 'hang' });
    await outcome(charge());
    const [first, read] = sent;
    expect(Math.round(((read?.at ?? 0) - (first?.at ?? 0)) / 1000)).toBe(61);
  });

  it('is found when the gateway makes it late', async () => {
    const { loseAnswer, charge, gateway } = await start();
    loseAnswer({ answer: 'hang', done: false });
    setTimeout(
      () => gateway.charges.chargeBillingKey({ ...wireOrder, customer_uid: 'card_1' }),
      66_000,
    );
    await expect(outcome(charge())).resolves.toMatchObject({ status: 'paid' });
  });

  it('is found even if some reads fail as well', async () => {
    const { loseAnswer, charge, faults } = await start();
    loseAnswer({ answer: 'reset' });
    faults.add({ answer: 500, path: '/payments/find', times: 7 });
    await expect(outcome(charge())).resolves.toMatchObject({ status: 'paid' });
  });

  it('is not `declined` because an earlier attempt failed', async () => {
    const { loseAnswer, charge, client, wait } = await start(declining);
    expect(await outcome(charge())).toMatchObject({ reason: 'declined' });
    wait(3 * 60);
    loseAnswer({ answer: 'reset', done: false });
    const lost = await outcome(client.billing.charge('card_1', order));
    expect(lost).toMatchObject({ reason: 'interrupted' });
  });

  const nextCharges: [string, (client: Client) => Promise<unknown>][] = [
    ['of another card', (client) => client.billing.charge('card_2', order)],
    ['of a new card with the same name', (client) => client.billing.charge('card_1', order)],
    ['by card data', (client) => client.billing.onetime(card, order)],
  ];
  it.for(nextCharges)(
    '%s is not `declined` because a charge of the order was declined a moment ago',
    async ([, second]) => {
      const { loseAnswer, charge, client, gateway } = await start(declining);
      await client.billingKeys.issue('card_2', card);
      await expect(charge()).rejects.toMatchObject({ reason: 'declined' });
      await client.billingKeys.issue('card_1', card);
      loseAnswer({ answer: 'reset', done: false });
      const wire = { ...wireOrder, customer_uid: 'card_2' };
      setTimeout(() => gateway.charges.chargeBillingKey(wire), 5000);
      expect(await outcome(second(client))).toMatchObject({ status: 'paid' });
    },
  );

  it('is not `declined` because a card without a name was declined at the same time', async () => {
    const { loseAnswer, charge, client, gateway, wait } = await start();
    loseAnswer({ answer: 'reset', done: false });
    setTimeout(() => {
      wait(3);
      client.billing.onetime(declining, order).catch(() => {});
    }, 3000);
    setTimeout(
      () => gateway.charges.chargeBillingKey({ ...wireOrder, customer_uid: 'card_1' }),
      6000,
    );
    expect(await outcome(charge())).toMatchObject({ status: 'paid' });
  });

  it('is not `declined` while a paid payment cannot be looked up', async () => {
    const { loseAnswer, charge, client, faults } = await start(declining);
    await expect(charge()).rejects.toMatchObject({ reason: 'declined' });
    await client.billingKeys.issue('card_1', card);
    loseAnswer({ answer: 'reset' });
    faults.add({ answer: 404, path: '/payments/find/order_1/paid' });
    expect(await outcome(charge())).toMatchObject({ status: 'paid' });
  });

  it('is `unverified` when the order was paid with another amount', async () => {
    const { loseAnswer, charge, pay } = await start();
    pay({ merchant_uid: 'order_1', amount: 100 });
    loseAnswer({ answer: 'reset', done: false });
    expect(await outcome(charge())).toMatchObject({ reason: 'unverified', field: 'amount' });
  });

  it('that retries a failed schedule is distinguished from the failed attempt', async () => {
    const { loseAnswer, client, gateway, sent, wait } = await start(declining);
    const scheduleAt = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000 * 50);
    await client.billing.schedule('card_1', [{ ...order, scheduleAt }]);
    await gateway.advance(60 * 365 * 24 * 60 * 60 * 1000);
    wait(1);
    await client.billingKeys.issue('card_1', { ...card, expiry: '2099-12' });
    loseAnswer({ answer: 'reset' });
    expect(await outcome(client.billing.retry('order_1'))).toMatchObject({ status: 'paid' });
    expect(sent.filter(({ path }) => path.endsWith('/retry'))).toHaveLength(1);
  });

  it('is sent again only when its token was refused, because then nothing was charged', async () => {
    const { charge, chargeCount, records, gateway } = await start();
    await gateway.advance(31 * 60_000);
    await expect(outcome(charge())).resolves.toMatchObject({ status: 'paid' });
    expect(chargeCount()).toBe(2);
    expect(records.payments).toHaveLength(1);
  });

  it('is not searched for after 429, because it was not made', async () => {
    const { loseAnswer, charge, readCount } = await start();
    loseAnswer({ answer: 429 });
    expect(await outcome(charge())).toMatchObject({ reason: 'unavailable' });
    expect(readCount()).toBe(0);
  });

  it('is refused by code 1, and the order and the card are looked up once', async () => {
    const { loseAnswer, charge, sent } = await start();
    loseAnswer({ answer: 'refused' });
    expect(await outcome(charge())).toMatchObject({ reason: 'api', code: '1' });
    expect(sent.map(({ path }) => path)).toEqual([
      '/subscribe/payments/again',
      '/payments/find/order_1/paid',
      '/subscribe/customers/card_1',
    ]);
  });

  it.for(['refused', 'nobody'])(
    'of the card `%s` is refused, and not `declined`, if a payment of the order cannot be looked up',
    async (name) => {
      const { client, faults } = await start();
      const paid = await client.billing.charge('card_1', order);
      faults.add({ answer: 404, path: '/payments/find', times: 2 });
      const again = () =>
        name === 'refused'
          ? client.billing.onetime({ ...card, number: testCards.declining }, order)
          : client.billing.charge(name, order);
      expect(await outcome(again())).toMatchObject({ reason: 'api', code: '-1' });
      faults.clear();
      expect(await outcome(again())).toEqual(paid);
    },
  );

  it('is not sent when no token can be requested', async () => {
    const { client, sent, faults } = createClientOnSandbox();
    faults.add({ answer: 'reset', path: '/users/getToken', times: 3 });
    expect(await outcome(client.billing.charge('card_1', order))).toMatchObject({
      reason: 'unavailable',
    });
    expect(sent).toEqual([]);
  });
});

const wireOrder = { merchant_uid: 'order_1', name: '11월 구독', amount: 9900 };
