import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient, type Client } from '../../../src/server.js';
import { Faults, type ApiFault } from '../../../src/sandbox/http/rest/faults.js';
import { restGateway } from '../../sandbox/restGateway.js';

const secret = 'canary-secret-5f1d';
const token = 'canary-token-8c2e';
const card = { number: '4518-0000-1111-2223', expiry: '2027-12', birth: '820213', cvc: '937' };
const canaries = [secret, token, card.number, '4518000011112223', card.birth, card.cvc];
const order = { merchantUid: 'order_1', name: '11월 구독', amount: 9900 };

/** Answers as a gateway whose message contains the whole request, all secrets and the token. */
async function repeatRequest(request: Request): Promise<Response> {
  if (request.url.endsWith('/getToken')) {
    const response = { access_token: token, now: 1, expired_at: 1801 };
    return Response.json({ code: 0, message: null, response });
  }
  const message = `${await request.text()} ${canaries.join(' ')} ${request.headers.get('authorization')}`;
  return Response.json({ code: -1, message, response: null });
}

const calls: [string, (client: Client) => Promise<unknown>][] = [
  ['issue', ({ billingKeys }) => billingKeys.issue('card_1', card)],
  ['onetime', ({ billing }) => billing.onetime(card, order)],
  ['onetime with a key', ({ billing }) => billing.onetime(card, order, 'card_1')],
];
const others: typeof calls = [
  ['charge', ({ billing }) => billing.charge('card_1', order)],
  ['get', ({ payments }) => payments.get('imp_1')],
  ['request', (client) => client.request('GET', `/vbanks?pg_api_key=${secret}`)],
];
const faults: ApiFault[] = [
  { answer: 'reset' },
  { answer: 'truncated' },
  { answer: 'html' },
  { answer: 'null' },
  { answer: 'refused' },
  { answer: 500 },
  { answer: 429, retryAfter: 60 },
  { answer: 404 },
  { answer: 302 },
  { answer: 500, path: '/users/getToken' },
  { answer: 'html', path: '/users/getToken' },
];

/** Returns everything that an error shows, with its hidden properties and causes. */
const shown = (error: unknown) =>
  inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);

/** Resolves with the text of a call's error and of everything that the call logged. */
async function errorAndLogs(
  call: (client: Client) => Promise<unknown>,
  answer: typeof repeatRequest,
) {
  const written: unknown[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation(
      (...values: unknown[]) => void written.push(values),
    );
  }
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const client = createClient({
    key: 'key',
    secret,
    fetch: async (input, init) => answer(new Request(input, init)),
  });
  const rejected = call(client).then(
    () => {
      throw new Error('the call did not fail');
    },
    (error: unknown) => shown(error),
  );
  await vi.advanceTimersByTimeAsync(180_000);
  return (await rejected) + inspect(written);
}

it.for([...calls, ...others])(
  'the error of %s hides a secret in the gateway’s message',
  async ([, call]) => {
    const text = await errorAndLogs(call, repeatRequest);
    expect(text).toContain('…');
    for (const canary of [secret, token]) expect(text).not.toContain(canary);
  },
);

it.for(calls)('the error of %s hides card data in the gateway’s message', async ([, call]) => {
  const text = await errorAndLogs(call, repeatRequest);
  for (const canary of canaries) expect(text).not.toContain(canary);
});

it.for([400, 429, 500, 503])(
  'errors contain no secret and no card data in the words of HTTP %s',
  async (status) => {
    const answer = async (request: Request) => {
      const response = await repeatRequest(request);
      return request.url.endsWith('/getToken') ? response : new Response(response.body, { status });
    };
    for (const [name, call] of calls) {
      const text = await errorAndLogs(call, answer);
      expect(text).toContain('…');
      for (const canary of canaries) expect(text, name).not.toContain(canary);
    }
  },
);

it.for(faults)('errors contain no secret and no card data after %o', async (fault) => {
  for (const [name, call] of calls) {
    const { api } = restGateway();
    const network = new Faults((request) => api.fetch(request));
    network.add({ ...fault, times: 100 });
    const text = await errorAndLogs(call, (request) => network.fetch(request));
    for (const canary of canaries) expect(text, name).not.toContain(canary);
  }
});

/** Digits with up to four other characters between two of them. */
const spelled = (digits: string) => {
  const separator = fc.oneof(
    fc.constantFrom('', ' ', '-', '.', '/', ' - ', '%20', '%2D', '*', '–', '년 ', '", "'),
    fc.constant(''),
  );
  const wide = fc.boolean();
  return fc
    .tuple(wide, fc.array(separator, { minLength: digits.length, maxLength: digits.length }))
    .map(([isWide, between]) =>
      [...digits]
        .map((one) => (isWide ? String.fromCharCode(0xff10 + Number(one)) : one))
        .map((one, at) => (at === 0 ? one : `${between[at]}${one}`))
        .join(''),
    );
};

/** Digits of the text in any script, without anything between them. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/%[0-9a-f]{2}|\D/gi, '');

const two = (value: number) => String(value).padStart(2, '0');
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const words = fc.constantFrom(
  '거절 ',
  '카드정보 인증에 실패하였습니다. [',
  'card_number=',
  '{"a":"',
);

describe('card data in the gateway’s words', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 24, max: 40 });
  const anyCard = fc.record({
    number: fc.constantFrom(16, 15, 14).chain(digits),
    expiry: fc.tuple(year, month).map(([y, m]) => `20${y}-${two(m)}`),
    birth: fc.oneof(
      digits(10),
      fc
        .tuple(fc.integer({ min: 0, max: 99 }), month, fc.integer({ min: 1, max: 28 }))
        .map((date) => date.map(two).join('')),
    ),
    pwd2digit: digits(2),
    cvc: fc.constantFrom(3, 4).chain(digits),
  });
  const spellings = anyCard.chain((given) => {
    const [yyyy = '', mm = ''] = given.expiry.split('-');
    const [yy, m] = [yyyy.slice(2), String(Number(mm))];
    const { number, birth, pwd2digit, cvc } = given;
    const written = [
      [number, number],
      ...[yyyy + mm, yy + mm, mm + yy, mm + yyyy, yyyy + m].map((one) => [one, one]),
      [birth, birth],
      ...(birth.length === 6
        ? [
            [`19${birth}`, birth],
            [`20${birth}`, birth],
          ]
        : []),
      [pwd2digit, pwd2digit],
      [cvc, cvc],
    ];
    const one = fc
      .constantFrom(...written)
      .chain(([text = '', hidden = '']) =>
        fc.record({ text: spelled(text), hidden: fc.constant(hidden) }),
      );
    return fc.record({ given: fc.constant(given), one, before: words });
  });

  /** Resolves with the message of the error for a gateway with these words. */
  async function messageOf(message: string, call: (client: Client) => Promise<unknown>) {
    const client = createClient({
      key: 'key',
      secret,
      fetch: async (input) => {
        const response = { access_token: token, now: 1, expired_at: 1801 };
        const isToken = String(input).endsWith('/getToken');
        return Response.json(isToken ? { code: 0, response } : { code: -1, message });
      },
    });
    return call(client).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  }

  it('is hidden in every spelling', async () => {
    await fc.assert(
      fc.asyncProperty(spellings, async ({ given, one, before }) => {
        const said = `${before}${one.text}"}`;
        const number = given.number.replace(/.{4}(?=.)/g, '$&-');
        const named = await messageOf(said, (client) =>
          client.billingKeys.issue('card_1', { ...given, number }),
        );
        const raw = { card_number: given.number, expiry: given.expiry, birth: given.birth };
        const body = { ...raw, pwd_2digit: given.pwd2digit, cvc: given.cvc };
        const other = await messageOf(said, (client) =>
          client.request('POST', '/subscribe/payments/onetime', { extra: [body] }),
        );
        for (const message of [named, other]) {
          expect(message).toContain(before.trim());
          expect(digitsOf(message.slice(message.indexOf(': ')))).not.toContain(one.hidden);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.for<[string, string]>([
    ['한도 50,000원 초과 [E4321]', '한도 50,000원 초과 [E4321]'],
    ['유효기간 2027년 12월, 비밀번호 앞 34', '유효기간 …월, 비밀번호 앞 …'],
    ['4518 0000 1111 2223 / CVC:937', '… / CVC:…'],
    ['4518&#45;0000&nbsp;1111&#x2D;2223.', '….'],
    ['생년월일 1982.2.13', '생년월일 …'],
    ['1234567 34a 3', '1234567 …a 3'],
  ])('is hidden, and the other words are kept: %s', async ([said, kept]) => {
    const given = { ...card, pwd2digit: '34' };
    const message = await messageOf(said, ({ billing }) => billing.onetime(given, order));
    expect(message).toBe(`POST /subscribe/payments/onetime: ${kept}`);
  });
});

it.for([
  secret,
  secret.toUpperCase(),
  encodeURIComponent('a b+"c/d'),
  'a+b%2B%22c%2Fd',
  'a b+\\"c/d',
])('errors contain no secret that is spelled %s', async (said) => {
  const client = (given: string) =>
    createClient({
      key: 'key',
      secret: given,
      fetch: async () => Response.json({ code: -1, message: `key: ${said}.` }),
    });
  const isPlain = said.toLowerCase().includes('canary');
  const rejected = client(isPlain ? secret : 'a b+"c/d').cards();
  await expect(rejected).rejects.toThrow(/key: …\./);
});
