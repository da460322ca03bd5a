import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
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

it.for(faults)('errors contain no secret and no card data after %o', async (fault) => {
  for (const [name, call] of calls) {
    const { api } = restGateway();
    const network = new Faults((request) => api.fetch(request));
    network.add({ ...fault, times: 100 });
    const text = await errorAndLogs(call, (request) => network.fetch(request));
    for (const canary of canaries) expect(text, name).not.toContain(canary);
  }
});
