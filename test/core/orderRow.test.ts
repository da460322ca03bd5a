import { describe, expect, it } from 'vitest';
import { pickOrder, similarKeys } from '../../src/core/orderRow.js';

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };

describe('pickOrder', () => {
  it('keeps the keys of an order and leaves out the other columns of a row', () => {
    const row = { ...order, taxFree: 0, vat: 0, userId: 'user_1', createdAt: new Date() };
    expect(pickOrder(row)).toStrictEqual({ ...order, taxFree: 0, vat: 0 });
  });
});

describe('similarKeys', () => {
  it.each([
    ['tax_free', ['tax_free']],
    ['taxfree', ['taxfree']],
    ['taxFre', ['taxFre']],
    ['taxxFree', ['taxxFree']],
    ['tacFree', ['tacFree']],
    ['vatAmount', ['vatAmount']],
    ['vat_amount', ['vat_amount']],
    ['userId', []],
    ['total', []],
    ['names', []],
    ['at', []],
  ])('a row with `%s` has the similar keys %j', (key, similar) => {
    expect(similarKeys({ ...order, [key]: 1 })).toEqual(similar);
  });

  it('returns no similar key when the row has the correct key too', () => {
    expect(similarKeys({ ...order, taxFree: 0, tax_free: 0, vat: 0, vat_amount: 0 })).toEqual([]);
  });
});
