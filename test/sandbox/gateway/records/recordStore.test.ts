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

test('the records of one page are found by the next one', () => {
  const storage = createStorage();
  const before = gatewayWithShopper(storage);
  before.pay(billing);
  before.records.prepare({ merchant_uid: 'order_2', amount: 1000, currency: 'KRW' });
  const after = gatewayWithShopper(storage);
  expect(after.records.payments).toEqual(before.records.payments);
  expect(after.records.billingKey('card_1')).toEqual(before.records.billingKey('card_1'));
  expect(after.records.prepared('order_2')?.amount).toBe(1000);
});

test('`reset` deletes the records, stored ones too', () => {
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
])('a corrupt storage (%s) counts as an empty one', (items) => {
  const { records, pay } = gatewayWithShopper(createStorage({ test: items }));
  expect(records.payments).toEqual([]);
  expect(pay(card).answer['success']).toBe(true);
});

test('a blocked or full storage degrades to memory', () => {
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

test('payment numbers are unique though the clock stands still', () => {
  const { records, pay } = gatewayWithShopper();
  for (const merchant_uid of ['a', 'b', 'c']) pay({ ...card, merchant_uid });
  const numbers = records.payments.map(({ imp_uid }) => imp_uid);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^imp_\d{12}$/);
});
