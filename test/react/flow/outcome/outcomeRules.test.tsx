import { PaymentError, type PaymentErrorReason } from 'react-inicis';
import { describe, expect, it } from 'vitest';
import { outcomeRules, ruleOf } from '../../../../src/react/flow/outcome/outcomeRules.js';

const minutes = 60_000;
const error = (reason: PaymentErrorReason, code?: string) => ({
  error: new PaymentError(reason, 'text', { code }),
});
const deposit = { value: { awaiting: 'deposit', account: {} } };

describe('outcomeRules', () => {
  it.each([
    // answer, name of its row, tries, milliseconds in which it blocks a new window, record
    ['paid', { value: 'A-1' }, 'paid', 1, 0, 'drop'],
    ['paid with the result null', { value: null }, 'paid', 1, 0, 'drop'],
    ['paid without a result', { value: undefined }, 'paid', 1, 0, 'drop'],
    ['awaiting deposit', deposit, 'deposit', 1, 0, 'deposit'],
    ['declined', error('declined'), 'notPaid', 1, 0, 'drop'],
    ['cancelled', error('cancelled'), 'notPaid', 1, 0, 'drop'],
    ['unpaid', error('unpaid'), 'notPaid', 1, 0, 'drop'],
    ['unverified', error('unverified'), 'unverified', 1, 0, 'drop'],
    ['unverified, closed', error('unverified', 'closed'), 'unverified', 1, 0, 'drop'],
    ['unverified, refunded', error('unverified', 'refunded'), 'unverified', 1, 0, 'drop'],
    ['unverified, review', error('unverified', 'review'), 'review', 1, 0, 'keep'],
    ['unfinished', error('interrupted', 'unfinished'), 'unfinished', 3, 0, 'keep'],
    ['hidden', error('interrupted', 'hidden'), 'hidden', 1, 10 * minutes, 'keep'],
    ['interrupted', error('interrupted'), 'unanswered', Infinity, 30 * minutes, 'keep'],
    ['api', error('api'), 'unanswered', Infinity, 30 * minutes, 'keep'],
    ['unavailable', error('unavailable'), 'unanswered', Infinity, 30 * minutes, 'keep'],
    ['busy', error('busy'), 'unanswered', Infinity, 30 * minutes, 'keep'],
    ['status 503', error('interrupted', '503'), 'unanswered', Infinity, 30 * minutes, 'keep'],
    ['invalid', error('invalid'), 'refused', 3, 30 * minutes, 'keep'],
    ['status 404', error('interrupted', '404'), 'refused', 3, 30 * minutes, 'keep'],
    ['status 405', error('interrupted', '405'), 'refused', 3, 30 * minutes, 'keep'],
  ] as const)('%s', (_, answer, row, tries, blocksFor, record) => {
    const rule = ruleOf(answer, false);
    expect(rule).toBe(outcomeRules[row]);
    expect(rule).toMatchObject({ tries, blocksFor, record });
  });

  it.each(['declined', 'cancelled', 'unpaid'] as const)(
    'treats `%s` after a success of the window as unknown: it asks again and blocks while the record is kept',
    (reason) => {
      const rule = ruleOf(error(reason), true);
      expect(rule).toBe(outcomeRules.notPaidAfterSuccess);
      expect(rule).toMatchObject({
        isEnd: false,
        tries: Infinity,
        blocksFor: 24 * 60 * minutes,
        record: 'keep',
      });
    },
  );

  it('accepts after a success of the window that the payment is paid, does not match, or that its virtual account expired', () => {
    expect(ruleOf({ value: 'A-1' }, true)).toBe(outcomeRules.paid);
    expect(ruleOf(error('unverified'), true)).toBe(outcomeRules.unverified);
    expect(ruleOf(error('unpaid', 'expired'), true)).toBe(outcomeRules.notPaid);
  });

  it('asks three times in 10 seconds about an unfinished window', () => {
    expect(outcomeRules.unfinished).toMatchObject({ tries: 3, triesTime: 10_000 });
  });

  it('knows the end only from the server', () => {
    const ends = Object.entries(outcomeRules).filter(([, { isEnd }]) => isEnd);
    expect(ends.map(([name]) => name)).toEqual([
      'paid',
      'deposit',
      'notPaid',
      'unverified',
      'review',
    ]);
  });
});
