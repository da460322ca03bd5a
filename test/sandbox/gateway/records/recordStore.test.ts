import { expect, test } from 'vitest';
import type { RecordJournal } from '../../../../src/sandbox/gateway/records/records.js';
import type { RecordStorage } from '../../../../src/sandbox/gateway/records/recordStorage.js';
import { RecordStore } from '../../../../src/sandbox/gateway/records/recordStore.js';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { billing, card, gatewayWithShopper, seconds } from '../../gatewayWithShopper.js';
import { restGateway } from '../../restGateway.js';

function createStorage(
  items: Record<string, string> = {},
): RecordStorage & { items: Record<string, string> } {
  return {
    items,
    getItem: (key) => items[key] ?? null,
    setItem: (key, value) => void (items[key] = value),
    removeItem: (key) => void delete items[key],
  };
}

test('the next page reads the records of the page before', () => {
  const storage = createStorage();
  const before = gatewayWithShopper(storage);
  before.pay(billing);
  before.records.prepare({ merchant_uid: 'order_2', amount: 1000, currency: 'KRW' });
  const after = gatewayWithShopper(storage);
  expect(after.records.payments).toEqual(before.records.payments);
  expect(after.records.billingKey('card_1')).toEqual(before.records.billingKey('card_1'));
  expect(after.records.prepared('order_2')?.amount).toBe(1000);
});

test('`reset` deletes the records in memory and in storage', () => {
  const storage = createStorage();
  const { records, pay } = gatewayWithShopper(storage);
  pay(card);
  records.reset();
  expect(records.payments).toEqual([]);
  expect(storage.items).toEqual({});
});

test.each([
  '{',
  'null',
  '"text"',
  '{"payments":[]}',
  '{"payments":{},"billingKeys":[],"prepared":[]}',
])('corrupt stored data (%s) is treated as empty', (items) => {
  const { records, pay } = gatewayWithShopper(createStorage({ test: items }));
  expect(records.payments).toEqual([]);
  expect(pay(card).answer['success']).toBe(true);
});

test('records are kept in memory when the storage is blocked or full', () => {
  const fail = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const { records, pay } = gatewayWithShopper({
    getItem: fail,
    setItem: fail,
    removeItem: fail,
  });
  pay(card);
  expect(records.payments).toHaveLength(1);
  records.reset();
  expect(records.payments).toEqual([]);
});

test('payment numbers are unique even when the clock does not move', () => {
  const { records, pay } = gatewayWithShopper();
  for (const merchant_uid of ['a', 'b', 'c']) pay({ ...card, merchant_uid });
  const numbers = records.payments.map(({ imp_uid }) => imp_uid);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^imp_\d{12}$/);
});

test('payments are found by order number, billing key and time', () => {
  const { records, pay } = gatewayWithShopper();
  pay(card, 'decline');
  pay(card);
  pay(billing);
  const [first, second, third] = records.payments;
  expect(records.paymentsOf('order_1')).toEqual([first, second]);
  expect(records.find('order_1', 'failed')).toEqual(first);
  expect(records.paymentsOfCustomer('card_1')).toEqual([third]);
  expect(records.paymentsBetween(seconds, seconds)).toEqual([first, second, third]);
  expect(records.paymentsBetween(seconds + 1, Infinity)).toEqual([]);
  expect([records.paymentsOf('none'), records.paymentsOfCustomer('none')]).toEqual([[], []]);
});

test('a listener is called with each change, and a journal restores the records', () => {
  const rows = new Map<string, { kind: string; key: string; json: string }>();
  const journal: RecordJournal = {
    read: () => rows.values(),
    write: (kind, key, record) => {
      const json = JSON.stringify(record);
      if (record === null) rows.delete(kind + key);
      else rows.set(kind + key, { kind, key, json });
    },
    clear: () => rows.clear(),
  };
  const records = new RecordStore({ key: 'test', journal });
  const changes: string[] = [];
  records.onChange((kind, key, record) => changes.push(`${kind} ${key} ${record !== null}`));
  records.prepare({ merchant_uid: 'order_1', amount: 1000, currency: 'KRW' });
  records.clockOffset = 5;
  records.clockOffset = 5;
  records.saveDelivery({ id: 'd', url: 'u', body: {}, attempts: 1, isSending: false, due: 7 });
  expect(changes).toEqual([
    'prepared order_1 true',
    'settings clockOffset true',
    'deliveries d true',
  ]);
  rows.set('unknown', { kind: 'toString', key: 'a', json: '{}' });
  const restored = new RecordStore({ key: 'test', journal });
  expect(restored.prepared('order_1')?.amount).toBe(1000);
  expect([restored.clockOffset, restored.dueDeliveries.next]).toEqual([5, 7]);
  restored.reset();
  expect(rows.size).toBe(0);
});

/** Returns the time of some payments, in milliseconds, with this many payments at the gateway. */
function timeOfPayments(gateway: ReturnType<typeof restGateway>, count: number, first: number) {
  const begin = performance.now();
  for (let at = 0; at < count; at += 1) {
    const merchant_uid = `order_${first + at}`;
    gateway.gateway.charges.chargeBillingKey({ merchant_uid, amount: 1000, customer_uid: 'card' });
    gateway.gateway.cancel({ merchant_uid }, { amount: 100 });
  }
  return performance.now() - begin;
}

/** Adds copies of a payment until the gateway has this many. */
function fill({ records, pay }: ReturnType<typeof restGateway>, count: number) {
  pay({ merchant_uid: 'first' });
  const [first] = records.payments;
  if (!first) throw new Error('not paid');
  for (let at = 1; at < count; at += 1)
    records.save({ ...first, imp_uid: `imp_${at}`, merchant_uid: `copy_${at}` });
}

test('a payment costs the same with 200 and with 50,000 payments', () => {
  const [small, large] = [restGateway(), restGateway()];
  const registration = { card_number: testCards.approving, expiry: '2030-01', updated: 0 };
  for (const { gateway } of [small, large]) gateway.charges.registerCard('card', registration);
  fill(small, 200);
  fill(large, 50_000);
  // A search through all payments would cost about 250 times more. The least of several rounds is
  // compared, because other processes can only make a round slower.
  const rounds = Array.from({ length: 8 }, (_, round) => round);
  const least = (gateway: typeof small) =>
    Math.min(...rounds.map((round) => timeOfPayments(gateway, 20, 20 * round)));
  const [few, many] = [least(small), least(large)];
  expect(many).toBeLessThan(8 * few);
});
