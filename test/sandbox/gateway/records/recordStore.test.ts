import { expect, test } from 'vitest';
import type { RecordStorage } from '../../../../src/sandbox/gateway/records/recordStorage.js';
import { billing, card, gatewayWithShopper } from '../../gatewayWithShopper.js';

function storage(
  kept: Record<string, string> = {},
): RecordStorage & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
    removeItem: (key) => void delete kept[key],
  };
}

test('what one page kept, the next one finds', () => {
  const keeper = storage();
  const before = gatewayWithShopper(keeper);
  before.pay(billing);
  before.records.prepare({ merchant_uid: 'order_2', amount: 1000, currency: 'KRW' });
  const after = gatewayWithShopper(keeper);
  expect(after.records.payments).toEqual(before.records.payments);
  expect(after.records.billingKey('card_1')).toEqual(before.records.billingKey('card_1'));
  expect(after.records.prepared('order_2')?.amount).toBe(1000);
});

test('`reset` forgets the records, kept ones too', () => {
  const keeper = storage();
  const { records, pay } = gatewayWithShopper(keeper);
  pay(card);
  records.reset();
  expect(records.payments).toEqual([]);
  expect(keeper.kept).toEqual({});
});

test.each([
  '{',
  'null',
  '"text"',
  '{"payments":[]}',
  '{"payments":{},"billingKeys":[],"prepared":[]}',
])('a corrupt storage (%s) counts as an empty one', (kept) => {
  const { records, pay } = gatewayWithShopper(storage({ test: kept }));
  expect(records.payments).toEqual([]);
  expect(pay(card).answer['success']).toBe(true);
});

test('a blocked or full storage degrades to memory', () => {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const { records, pay } = gatewayWithShopper({
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
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
