import { describe, expect, it } from 'vitest';
import { askSerially, isBeingAsked } from '../../../../src/react/flow/outcome/askSerially.js';
import { outcomeRules } from '../../../../src/react/flow/outcome/outcomeRules.js';
import { deferred } from '../../deferred.js';

const { signal } = new AbortController();
const answerOf = (result: string) => ({
  answer: { value: result },
  rule: outcomeRules.paid,
  wasEndedElsewhere: false,
});

// jsdom has no Web Locks, as older browsers.
describe('askSerially without locks of the browser', () => {
  it('asks about a payment after its running question, also if that one fails', async () => {
    const first = deferred<never>();
    const asked: string[] = [];
    const failing = askSerially('order_1', signal, () => {
      asked.push('first');
      return first.promise;
    });
    const next = askSerially('order_1', signal, async () => {
      asked.push('second');
      return answerOf('A-1');
    });
    await askSerially('order_2', signal, async () => {
      asked.push('other payment');
      return answerOf('B-1');
    });
    expect(asked).toEqual(['first', 'other payment']);
    expect(await isBeingAsked('order_1')).toBe(true);
    first.reject(new Error('no answer'));
    await expect(failing).rejects.toThrow('no answer');
    expect(await next).toEqual(answerOf('A-1'));
    expect(asked).toEqual(['first', 'other payment', 'second']);
    expect(await isBeingAsked('order_1')).toBe(false);
  });
});
