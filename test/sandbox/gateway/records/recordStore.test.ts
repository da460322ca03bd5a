import { expect, test } from 'vitest';
import type { RecordStorage } from '../../../../src/sandbox/gateway/records/recordStorage.js';
import { billing, card, gatewayWithShopper } from '../../gatewayWithShopper.js';

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
