import { describe, expect, it } from 'vitest';
import { pickOrder, wonOf } from '../../src/core/orderRow.js';

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };

describe('pickOrder', () => {
  it('keeps the keys of an order and leaves out the other columns of a row', () => {
    const row = { ...order, taxFree: 0, vat: 0, userId: 'user_1', createdAt: new Date() };
    expect(pickOrder(row)).toStrictEqual({ ...order, taxFree: 0, vat: 0 });
  });
});

describe('the amounts of a row', () => {
  it('may be texts and bigints, as a database returns them', () => {
    const row: object = { ...order, amount: '64000.00', taxFree: 0n, vat: '0' };
    expect(pickOrder(Object.assign({ ...order }, row))).toStrictEqual({
      ...order,
      taxFree: 0,
      vat: 0,
    });
  });

  it('stay as they are if they are no amounts, so that the error shows them', () => {
    const row: object = { amount: '64,000' };
    expect(pickOrder(Object.assign({ ...order }, row))).toMatchObject({ amount: '64,000' });
  });
});

describe('wonOf', () => {
  it.for([
    [32000, 32000],
    [32000n, 32000],
    ['32000', 32000],
    ['32000.000', 32000],
    [0, 0],
    ['0', 0],
    [-1, null],
    [-0, null],
    [0.5, null],
    [Number.NaN, null],
    [2 ** 53, null],
    [-1n, null],
    [10n ** 30n, null],
    ['', null],
    ['32000.', null],
    ['32000.10', null],
    ['-1', null],
    ['1e3', null],
    ['9'.repeat(400), null],
    [true, null],
    [null, null],
    [undefined, null],
    [{}, null],
  ] as const)('of %o is %o', ([value, won]) => {
    expect(wonOf(value)).toBe(won);
  });
});
