import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { payMethodNames } from '../../src/core/codes.js';
import { encodePayment } from '../../src/core/encode.js';
import { paymentOptions } from '../../src/core/request.js';
import type { RequestPayParams } from '../../src/core/wire.js';
import { encodeOrRefuse } from './encodeOrRefuse.js';
import { billingKey, payment } from './requestArbitraries.js';
import {
  card,
  encodeAnyBillingKey,
  encodeAnyPayment,
  order,
  invalidErrorOf,
  request,
} from './encodeAny.js';

/** Returns the paths of the values that JSON cannot represent. */
function lost(value: unknown, at = ''): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number' && Number.isFinite(value)) return [];
  if (typeof value !== 'object') return [at];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => lost(part, `${at}.${key}`));
}

const duplicates = (list: readonly string[]) =>
  list.filter((one, at) =>
    list.slice(0, at).some((other) => other.toLowerCase() === one.toLowerCase()),
  );

/** Parameters that only one method has. */
const keysOf: Record<string, string> = {
  display: 'card',
  card: 'card',
  useFreeInterestFromMall: 'card',
  digital: 'phone',
  vbank_due: 'vbank',
};

function expectConsistent(params: RequestPayParams) {
  expect(lost(params)).toEqual([]);
  expect(JSON.parse(JSON.stringify(params))).toEqual(params);
  expect(params).not.toHaveProperty('tokens');
  const { acceptmethod = '', P_RESERVED = '' } = params.bypass ?? {};
  for (const tokens of [acceptmethod.split(':'), P_RESERVED.split('&')]) {
    expect(duplicates(tokens)).toEqual([]);
    expect(tokens.length === 1 || !tokens.includes('')).toBe(true);
    expect(tokens.join()).not.toMatch(/!(\w+pay|card|d?cp_|no_|v?bank_|apprun)/i);
  }
  const companies = params.card?.detail?.map(({ card_code }) => card_code) ?? [];
  expect(duplicates(companies)).toEqual([]);
  expect(companies.indexOf('*')).toBeLessThan(1);
  expect(duplicates(params.display?.card_quota.map(String) ?? [])).toEqual([]);
}

/** Tries many generated requests. Between 25 % and 95 % of them must be legal. */
function tryMany(requests: fc.Arbitrary<object>, trial: (given: object) => boolean, runs: number) {
  let legal = 0;
  const property = fc.property(requests, (given) => {
    if (trial(given)) legal += 1;
  });
  fc.assert(property, { numRuns: runs });
  const share = legal / runs;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.95);
  return `${Math.round(share * 100)} %`;
}

const shares: string[] = [];
afterAll(() => console.log(`legal requests: ${shares.join(', ')}`));

describe('encodePayment', () => {
  it.each(payMethodNames)(
    'encodes or refuses any payment by `%s`, and does not change the request',
    (method) => {
      const trial = (given: object) => {
        const params = encodeOrRefuse(encodeAnyPayment, given);
        if (!params) return false;
        expectConsistent(params);
        expect(params.pay_method).toBe('method' in given ? (given.method ?? 'card') : 'card');
        expect(params).not.toHaveProperty('customer_uid');
        const foreign = Object.keys(keysOf).filter((key) => keysOf[key] !== params.pay_method);
        expect(Object.keys(params).filter((key) => foreign.includes(key))).toEqual([]);
        return true;
      };
      shares.push(`${method} ${tryMany(payment(method), trial, method === 'card' ? 1000 : 200)}`);
    },
  );

  it('sends every legal amount unchanged', () => {
    const amounts = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    const property = fc.property(amounts, (amount) => {
      expect(encodePayment({ ...request, order: { ...order, amount } }).amount).toBe(amount);
    });
    fc.assert(property);
  });

  it('encodes or refuses any value in place of an order', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const error = invalidErrorOf(() => encodeAnyPayment({ ...request, order: given }));
        expect(error?.field ?? 'order').toMatch(/^order/);
      }),
    );
  });
});

describe('an option of any value', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  const odd = fc.oneof(
    anything,
    fc.constantFrom(Symbol('s'), () => {}, new Date(NaN), Object.create(null), [Symbol('s')]),
  );

  it.each(Object.keys(paymentOptions))('is encoded or refused as `%s`', (name) => {
    const nested = fc.dictionary(
      fc.constantFrom('tel', 'only', 'code', 'from', 'to', 'quota'),
      odd,
    );
    const property = fc.property(fc.oneof(odd, nested), (value) => {
      const method = name === 'dueDate' ? 'vbank' : name === 'digital' ? 'phone' : 'card';
      // Throws if the error is not a `PaymentError`.
      invalidErrorOf(() => encodeAnyPayment({ ...request, method, [name]: value }));
      invalidErrorOf(() => encodeAnyBillingKey({ ...card, [name]: value }));
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe('encodeBillingKey', () => {
  it('encodes or refuses any billing-key request, and does not change the request', () => {
    const trial = (given: object) => {
      const params = encodeOrRefuse(encodeAnyBillingKey, given);
      if (!params) return false;
      expectConsistent(params);
      expect(params.pay_method).toBe('card');
      expect(params.customer_uid).toMatch(/\S/);
      for (const key of Object.keys(keysOf)) expect(params).not.toHaveProperty(key);
      return true;
    };
    shares.push(`billing key ${tryMany(billingKey, trial, 500)}`);
  });
});
