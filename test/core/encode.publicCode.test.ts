import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/core/advice.js';
import { encodeAnyBillingKey, encodeAnyPayment, invalidErrorOf } from './encodeAny.js';
import { different } from './publicCode/different.js';
import { refused } from './publicCode/refused.js';
import { same } from './publicCode/same.js';

const encode = (ours: object) =>
  'customerUid' in ours ? encodeAnyBillingKey(ours) : encodeAnyPayment(ours);

/** Merges objects and removes the keys without a value, because they are not sent. */
const sent = (...objects: (object | undefined)[]) =>
  JSON.parse(JSON.stringify(Object.assign({}, ...objects)));

// Noon of 24 November 2026 in Korea.
const now = Date.UTC(2026, 10, 24, 3);

describe('parameters from public code, written with the options of this package', () => {
  it.each(same)('are encoded the same: $title ($from)', ({ wire, ours, advice = [] }) => {
    const params = encode(ours);
    expect(params).toStrictEqual(wire);
    expect(adviceOn(params, { now, agent: '' })).toEqual(advice);
  });

  it.each(different)(
    'are encoded differently for a reason: $title ($from)',
    ({ wire, ours, ...instead }) => {
      expect(encode(ours)).toStrictEqual(sent(wire, instead.sent));
      expect(encode(ours)).not.toEqual(wire);
      expect(instead.because).toMatch(/\.\)?$/);
    },
  );

  it.each(refused)('are refused for a reason: $title ($from)', ({ wire, ours, ...found }) => {
    const { field, rule, fixed, because } = found;
    expect(invalidErrorOf(() => encode(ours))).toMatchObject({ field, code: rule });
    const params = encode({ ...ours, ...fixed });
    expect(params).toStrictEqual(sent(wire, found.sent));
    expect(because).toMatch(/\.\)?$/);
    expect(adviceOn(params, { now, agent: '' })).toEqual(found.advice ?? []);
  });

  it('come from more than 30 files in more than 20 repositories', () => {
    const files = new Set([...same, ...different, ...refused].flatMap(({ from }) => from ?? []));
    const repositories = new Set([...files].map((from) => from.split(' ')[0]));
    console.log(`${files.size} files of ${repositories.size} repositories`);
    expect(files.size).toBeGreaterThan(30);
    expect(repositories.size).toBeGreaterThan(20);
    for (const from of files) expect(from).toMatch(/^[\w.-]+\/[\w.-]+ \S/);
  });
});
