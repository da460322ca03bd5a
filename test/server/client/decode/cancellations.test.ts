import { describe, expect, it } from 'vitest';
import { decodePayment } from '../../../../src/server/client/decode/decodePayment.js';
import { wirePayment } from '../../wirePayment.js';

const entry = (id: string, amount: number, cancelled_at: number) => ({
  cancellation_id: id,
  amount,
  cancelled_at,
  reason: '변심',
});

/** Decodes a cancelled payment of 32,000 won. */
const decode = (given: object) =>
  decodePayment({ ...wirePayment({ status: 'cancelled' }), ...given });

const idsOf = (given: object) => decode(given).cancellations.map(({ id }) => id);

const [first, second, third] = [
  entry('a', 100, 1000),
  entry('b', 200, 2000),
  entry('c', 300, 3000),
];

describe('the cancellations of a payment', () => {
  it('are sorted by time, also if the gateway sends the newest first', () => {
    expect(idsOf({ cancel_history: [first, second, third] })).toEqual(['a', 'b', 'c']);
    expect(idsOf({ cancel_history: [third, second, first] })).toEqual(['a', 'b', 'c']);
    expect(idsOf({ cancel_history: [second, third, first] })).toEqual(['a', 'b', 'c']);
  });

  it('keep the order of the list within one second', () => {
    const same = entry('d', 50, 2000);
    expect(idsOf({ cancel_history: [first, second, same, third] })).toEqual(['a', 'b', 'd', 'c']);
    expect(idsOf({ cancel_history: [third, same, second, first] })).toEqual(['a', 'b', 'd', 'c']);
  });

  it('come last without a time', () => {
    const late = { ...entry('d', 50, 0), cancelled_at: undefined };
    const { cancellations } = decode({ cancel_history: [late, first] });
    expect(cancellations.map(({ id, cancelledAt }) => [id, cancelledAt])).toEqual([
      ['a', new Date(1_000_000)],
      ['d', null],
    ]);
  });

  it('add up to the refunded amount if the gateway does not send it', () => {
    expect(decode({ cancel_amount: undefined, cancel_history: [first, second] })).toMatchObject({
      cancelAmount: 300,
      hasUnreadableCancellations: false,
    });
  });

  it.for([
    [
      'an entry without an id',
      { cancel_amount: 100, cancel_history: [{ ...first, cancellation_id: null }] },
    ],
    [
      'an entry with an empty id',
      { cancel_amount: 100, cancel_history: [{ ...first, cancellation_id: '' }] },
    ],
    [
      'an entry with an id of another entry',
      { cancel_amount: 300, cancel_history: [first, { ...second, cancellation_id: 'a' }] },
    ],
    [
      'an entry without an amount',
      { cancel_amount: 100, cancel_history: [{ cancellation_id: 'a' }] },
    ],
    ['a negative amount', { cancel_amount: 0, cancel_history: [first, entry('b', -100, 2000)] }],
    ['an entry that is null', { cancel_amount: 100, cancel_history: [null] }],
    ['a history that is not a list', { cancel_amount: 100, cancel_history: { a: first } }],
    ['a refunded amount that is not a number', { cancel_amount: '100', cancel_history: [first] }],
    ['a negative refunded amount', { cancel_amount: -1, cancel_history: [] }],
    ['a cancelled payment with a refund of 0', { cancel_amount: 0, cancel_history: [] }],
    ['a cancelled payment without any amount', { cancel_amount: undefined, cancel_history: null }],
  ] as const)('are marked as unreadable: %s', ([, given]) => {
    expect(decode(given).hasUnreadableCancellations).toBe(true);
  });

  it('are readable for a virtual account that was cancelled without a deposit', () => {
    for (const cancel_amount of [0, undefined])
      expect(decode({ cancel_amount, paid_at: 0 }).hasUnreadableCancellations).toBe(false);
  });

  it('are readable for a paid payment without a refund', () => {
    const given = { status: 'paid', cancel_amount: undefined, cancel_history: null };
    expect(decode(given)).toMatchObject({ cancelAmount: 0, hasUnreadableCancellations: false });
    expect(decode({ ...given, cancel_amount: 0 }).hasUnreadableCancellations).toBe(false);
  });
});
