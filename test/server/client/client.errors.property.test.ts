import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, isPaymentError, type Client } from '../../../src/server.js';
import { collect } from '../collect.js';
import { keys } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const card = { number: '4518-0000-1111-2223', expiry: '2027-12' };
const order = { merchantUid: 'order_1', name: '구독', amount: 9900 };
const span = () => ({ from: new Date() });
const uids = ['card_1'];

const calls: Record<string, (client: Client) => Promise<unknown>> = {
  get: ({ payments }) => payments.get('imp_1'),
  find: ({ payments }) => payments.find('order_1', 'paid'),
  list: ({ payments }) => collect(payments.list(span())),
  cancel: ({ payments }) =>
    payments.cancel({ impUid: 'imp_1', full: true, checksum: 1, reason: '변심' }),
  prepare: ({ payments }) => payments.prepare(order),
  balance: ({ payments }) => payments.balance('imp_1'),
  issue: ({ billingKeys }) => billingKeys.issue('card_1', card),
  keys: ({ billingKeys }) => collect(billingKeys.list(uids)),
  remove: ({ billingKeys }) => billingKeys.remove('card_1'),
  charge: ({ billing }) => billing.charge('card_1', order),
  onetime: ({ billing }) => billing.onetime(card, order),
  schedule: ({ billing }) => billing.schedule('card_1', [{ ...order, scheduleAt: new Date() }]),
  reschedule: ({ billing }) => billing.reschedule('order_1', new Date()),
  cards: (client) => client.cards(),
  request: (client) => client.request('POST', '/escrows/logis/imp_1', {}),
};

/** Returns the rejection of a call; `undefined` if it succeeds. Fails if it never ends. */
async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  const ended = call.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  const rejection = await ended;
  return rejection?.error;
}

const expectPaymentError = (error: unknown) =>
  expect(error === undefined || isPaymentError(error), String(error)).toBe(true);

/** Object whose every property throws. */
const hostile: unknown = new Proxy(() => undefined, {
  get: () => {
    throw new TypeError('canary');
  },
  getPrototypeOf: () => {
    throw new TypeError('canary');
  },
});

const envelope = fc.oneof(
  fc.constantFrom(
    { code: 0, response: wirePayment() },
    { code: 0, response: { access_token: 'token', now: 1, expired_at: 2 } },
    { code: 0, response: { list: [null, {}, wirePayment()], next: 1 } },
    { code: 0, response: [null, {}, wirePayment()] },
    { code: 0, response: null },
  ),
  fc.record({ code: fc.constantFrom(0, 1, -1), response: fc.jsonValue() }),
);
const body = fc.oneof(
  envelope.map((value) => JSON.stringify(value)),
  fc.string(),
  fc.constantFrom('', '<html>', 'null', '[]', '{"code":1e999}'),
);
const status = fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 }));
const response = fc.tuple(status, body, fc.string()).map(([code, text, retryAfter]) => {
  const hasBody = ![204, 205, 304].includes(code);
  const isHeader = /^[\x20-\x7e]*$/.test(retryAfter);
  return () =>
    new Response(hasBody ? text : null, {
      status: code,
      headers: isHeader ? { 'retry-after': retryAfter } : {},
    });
});
/** Result of `fetch`, which may be no `Response` at all. */
const resolved = fc.oneof(
  { weight: 3, arbitrary: response },
  fc.anything().map((value) => () => value),
  fc.constant(() => hostile),
  fc
    .record({ status: fc.anything(), ok: fc.anything(), text: fc.anything() })
    .map((value) => () => value),
  fc.anything().map((text) => () => ({ status: 200, ok: true, text: async () => text })),
);
const thrown = fc.oneof(
  fc.anything(),
  fc.constant(hostile),
  fc.string().map((name) => Object.assign(new Error('canary'), { name })),
  fc.anything().map((code) => new Error('canary', { cause: Object.assign(new Error(), { code }) })),
);
const answers = fc.array(
  fc.oneof(
    resolved.map((create) => ({ create })),
    thrown.map((error) => ({ error })),
  ),
  { minLength: 1, maxLength: 4 },
);

/** Creates a `fetch` that resolves or rejects with these values, again and again. */
function fetchOf(list: readonly ({ create: () => unknown } | { error: unknown })[]) {
  let count = 0;
  const answer = (): unknown => {
    const next = list[count++ % list.length];
    if (next === undefined || 'error' in next) throw next?.error;
    return next.create();
  };
  // `JSON.parse` returns a value without a type, which is what a wrong `fetch` returns.
  const untyped: { answer: typeof fetch } = Object.assign(JSON.parse('{}'), {
    answer: async () => answer(),
  });
  return untyped.answer;
}

describe('an error of the client', () => {
  it.for(Object.entries(calls))(
    'is a `PaymentError`, whatever `fetch` throws or answers: %s',
    async ([, call]) => {
      await fc.assert(
        fc.asyncProperty(answers, fc.boolean(), async (list, hasToken) => {
          const token = { access_token: 'token', now: 1, expired_at: 1801 };
          const other = fetchOf(list);
          const client = createClient({
            ...keys,
            fetch: async (input, init) =>
              hasToken && String(input).endsWith('/getToken')
                ? Response.json({ code: 0, response: token })
                : other(input, init),
          });
          const error = await rejectionOf(call(client));
          expectPaymentError(error);
          expect(String(error)).not.toContain('canary');
        }),
        { numRuns: 40 },
      );
    },
  );

  const argument = fc.oneof(
    fc.constantFrom(undefined, null, '', 'a', '../x', '\ud800', 0, 7n, NaN, true, [], {}, [null]),
    fc.constantFrom(Symbol('a'), () => 1, new Date(NaN), new Date(0), '2026-12-24', card, order),
    fc.constantFrom([order], { ...order, buyer: 7n }, { ...order, buyer: { tel: 7n } }),
    fc.constantFrom({ from: 'x' }, { from: new Date(0), status: '../..' }, { reason: '\ud800' }),
    fc.constant({
      impUid: 'imp_1',
      full: true,
      checksum: 1,
      reason: 'a',
      refundTo: { bankCode: 8 },
    }),
  );

  it('is a `PaymentError`, whatever the arguments are', async () => {
    const client = createClient({ ...keys, fetch: async () => Response.json({ code: -1 }) });
    const { payments, billingKeys, billing } = client;
    const methods: Record<string, unknown> = {
      ...payments,
      ...billing,
      issue: billingKeys.issue,
      getKey: billingKeys.get,
      keys: billingKeys.list,
      remove: billingKeys.remove,
      keyPayments: billingKeys.payments,
      schedules: billingKeys.schedules,
      request: client.request,
    };
    const names = fc.constantFrom(...Object.keys(methods));
    await fc.assert(
      fc.asyncProperty(names, fc.array(argument, { maxLength: 3 }), async (name, args) => {
        const method = methods[name];
        if (typeof method !== 'function') throw new Error(name);
        const call = async () => {
          const result: unknown = await Reflect.apply(method, undefined, args);
          const isList =
            typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
          if (isList) await collect(iterableOf(result));
        };
        const error = await rejectionOf(call());
        expect(error === undefined || isPaymentError(error), `${name}: ${String(error)}`).toBe(
          true,
        );
      }),
      { numRuns: 1500 },
    );
  });
});

async function* iterableOf(list: object) {
  const iterable: AsyncIterable<unknown> = Object.assign(JSON.parse('{}'), {
    [Symbol.asyncIterator]: () => Reflect.get(list, Symbol.asyncIterator).call(list),
  });
  yield* iterable;
}
