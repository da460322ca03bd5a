import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PaymentError } from '../../../src/core/error.js';
import { createUnknownNumbers } from '../../../src/server/handlers/unknownNumbers.js';

const unpaid = new PaymentError('unpaid', 'unknown');
const byNumber = (impUid: string) => ({ impUid, merchantUid: 'order_1' });
const byOrder = (merchantUid: string) => ({ impUid: null, merchantUid });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createUnknownNumbers', () => {
  it.for([
    ['a payment number', byNumber('imp_1'), 2000],
    ['an order number', byOrder('order_1'), 30_000],
  ] as const)('remembers %s for its time', ([, receipt, time]) => {
    const numbers = createUnknownNumbers();
    numbers.remember(receipt, unpaid);
    vi.advanceTimersByTime(time - 1);
    expect(numbers.find(receipt)).toBe(unpaid);
    vi.advanceTimersByTime(1);
    expect(numbers.find(receipt)).toBeNull();
  });

  it('forgets both numbers of a payment that was reported', () => {
    const numbers = createUnknownNumbers();
    numbers.remember(byNumber('imp_1'), unpaid);
    numbers.remember(byOrder('order_1'), unpaid);
    numbers.remember(byOrder('order_2'), unpaid);
    numbers.forget(byNumber('imp_1'));
    expect(numbers.find(byNumber('imp_1'))).toBeNull();
    expect(numbers.find(byOrder('order_1'))).toBeNull();
    expect(numbers.find(byOrder('order_2'))).toBe(unpaid);
  });

  it('keeps 1,000 numbers, and drops the oldest', () => {
    const numbers = createUnknownNumbers();
    for (let made = 0; made <= 1000; made += 1) numbers.remember(byOrder(`order_${made}`), unpaid);
    expect(numbers.find(byOrder('order_0'))).toBeNull();
    expect(numbers.find(byOrder('order_1'))).toBe(unpaid);
    expect(numbers.find(byOrder('order_1000'))).toBe(unpaid);
  });
});
