import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { sandboxAt, testCards, type Outcome, type RemoteSandbox } from 'react-inicis/sandbox';
import { createClient } from 'react-inicis/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lineOf, samplesOf, start, works, writeSamples, type RunningBackend } from './backend.js';
import { hasDjango, runDjango } from './runDjango.js';
import { hasPhp, runPhp } from './runPhp.js';
import { canRunSpring, runSpring } from './runSpring.js';

// The samples of docs/*/other-backends.md: each backend gives the right answers about payments of the
// served sandbox. The samples of both languages differ in comments only (`test/docs/docs.test.ts`).

const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(`${root}dist/sandbox/cli.js`)) throw new Error('Run `npm run build` first.');

/** Reports checks that cannot run here, so that nobody believes they passed. */
const skippedWithout = (can: boolean, what: string, packages: string) =>
  it.skipIf(can)(`SKIPPED: ${what}. \`apt-get install ${packages}\` brings it`, () => {
    console.warn(`SKIPPED: ${what}. \`apt-get install ${packages}\` brings it.`);
  });

const [hasPython, hasPhpCli] = [works('python3', '--version'), works('php', '--version')];

describe('a sample for another backend', () => {
  it('is found in the docs', () => {
    const python = ['inicis.py', 'models.py', 'views.py'];
    const java = ['InicisController.java', 'Payments.java', 'Gateway.java'];
    const php = ['inicis.php', 'complete.php', 'billing-key.php', 'webhook.php'];
    const names = [...python, ...java, ...php];
    expect(samplesOf('en').map(({ name }) => name)).toEqual(names);
    expect(samplesOf('ko').map(({ name }) => name)).toEqual(names);
  });

  it.runIf(hasPython).each(['en', 'ko'])('is valid Python: %s', (locale) => {
    const { folder, names } = writeSamples('python', locale);
    execFileSync('python3', ['-m', 'py_compile', ...names], { cwd: folder });
  });
  skippedWithout(hasPython, 'no Python here', 'python3');

  it.runIf(hasPhpCli).each(['en', 'ko'])('is valid PHP: %s', (locale) => {
    const { folder, names } = writeSamples('php', locale);
    for (const name of names) execFileSync('php', ['-l', name], { cwd: folder });
  });
  skippedWithout(hasPhpCli, 'no PHP here', 'php-cli');
});

/** Starts the command of the sandbox at a free port. */
async function startSandbox(): Promise<{ sandbox: RemoteSandbox; address: string }> {
  const cli = `${root}dist/sandbox/cli.js`;
  const child = start(process.execPath, [cli, 'sandbox', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { origin } = new URL(await lineOf(child.stdout, /^(http\S+)/));
  return { sandbox: sandboxAt(origin), address: origin };
}

/** Starts a proxy in front of the sandbox, where each charge of a card also registered the card. */
async function startRegistering(address: string): Promise<string> {
  const fetchRegistering = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const forwarded = new Request(address + pathname + search, request);
    // Java asks for HTTP/2, and `fetch` refuses these headers.
    for (const header of ['connection', 'upgrade']) forwarded.headers.delete(header);
    const response = await fetch(forwarded);
    const { status } = response;
    const answer = await response.text();
    const usage = '"customer_uid_usage":';
    return new Response(answer.replace(`${usage}"payment"`, `${usage}"issue"`), { status });
  };
  return new Promise((resolve) => {
    const options = { fetch: fetchRegistering, port: 0, hostname: '127.0.0.1' };
    const server = serve(options, ({ port }) => resolve(`http://127.0.0.1:${port}`));
    onTestFinished(() => void server.close());
  });
}

const order = { pg: 'html5_inicis.INIpayTest', name: '원두 1kg', amount: 32_000, buyer_tel: '010' };

/** Starts a backend and the sandbox. Returns functions that pay and send requests to the backend. */
async function setUp(run: (gateway: string) => Promise<RunningBackend>) {
  const { sandbox, address } = await startSandbox();
  const gateway = await startRegistering(address);
  const client = createClient({ key: 'key', secret: 'secret', baseUrl: gateway, sandbox: true });
  const { api, extension = '', session, books } = await run(gateway);
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const response = await fetch(`${api}/${path}${extension}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    const retryAfter = response.headers.get('retry-after');
    return [response.status, answer, ...(retryAfter === null ? [] : [retryAfter])];
  };
  return {
    sandbox,
    books,
    chargeAndRegister: async (merchantUid: string, customerUid: string) => {
      const card = { number: testCards.approving, expiry: '2030-01', birth: '880211' };
      const { name, amount } = order;
      return client.billing.onetime(card, { merchantUid, name, amount }, customerUid);
    },
    pay: (merchant_uid: string, outcome: Outcome, params: object = {}) =>
      sandbox.pay({ ...order, pay_method: 'card', merchant_uid, ...params }, outcome),
    complete: (merchantUid: string, impUid: unknown = null, headers = session) =>
      post('complete', { impUid, merchantUid }, headers),
    billingKey: (body: object, headers = session) => post('billing-key', body, headers),
    webhook: (imp_uid: unknown, merchant_uid: string) =>
      post('webhook', { imp_uid, merchant_uid, status: 'paid' }, {}),
  };
}

const paid = (number: string) => [200, { paid: { orderNo: `no-${number}` } }];
const failed = (status: number, error: object) => [
  status,
  { error: expect.objectContaining({ ...error, message: expect.any(String) }) },
];
const review = failed(409, { reason: 'unverified', code: 'review' });
const unavailable = [...failed(503, { reason: 'unavailable' }), '2'];
const hidden = failed(404, { reason: 'interrupted', code: 'hidden' });
const unverified = [409, { error: { reason: 'unverified', message: expect.any(String) } }];
const card = { customer_uid: 'chosen by the browser', pg: 'html5_inicis.INIBillTst' };

const backends = [
  { name: 'Django', can: hasDjango, run: runDjango, packages: 'python3-django' },
  {
    name: 'Spring',
    can: canRunSpring,
    run: runSpring,
    packages: 'default-jdk-headless postgresql libpostgresql-jdbc-java libjackson2-databind-java',
  },
  { name: 'PHP', can: hasPhp, run: runPhp, packages: 'php-cli php-curl php-mysql mariadb-server' },
];
for (const { name, can, packages } of backends) {
  skippedWithout(can, `the ${name} sample cannot run here`, packages);
}

describe.each(backends.filter(({ can }) => can))('the $name sample on the sandbox', ({ run }) => {
  it(
    'records each payment once, and answers as the protocol says',
    { timeout: 180_000 },
    async () => {
      const { sandbox, pay, complete, webhook, books } = await setUp(run);
      const { imp_uid: impUid } = await pay('paid', 'approve');
      expect(await complete('paid', impUid, {})).toEqual(hidden);
      expect(await complete('paid', impUid)).toEqual(paid('paid'));
      expect(await complete('paid')).toEqual(paid('paid'));
      expect(await webhook(impUid, 'paid')).toEqual([200, {}]);
      expect(await complete('edited', impUid)).toEqual(unverified);

      await pay('edited', 'approve', { amount: 100 });
      expect(await complete('edited')).toEqual(review);
      expect(await complete('edited')).toEqual(review);
      await pay('closed', 'approve');
      expect(await complete('closed')).toEqual(review);
      const { imp_uid: foreign } = await pay('nobody', 'approve');
      expect(await complete('nobody', foreign)).toEqual(hidden);
      expect(await webhook(foreign, 'nobody')).toEqual([200, {}]);

      await pay('declined', { decline: { message: '한도초과' } });
      expect(await complete('declined')).toEqual(failed(402, { reason: 'declined' }));
      await pay('cancelled', 'cancel');
      expect(await complete('cancelled')).toEqual(failed(402, { reason: 'cancelled' }));

      await pay('account', 'approve', { pay_method: 'vbank' });
      expect(await complete('account')).toMatchObject([200, { awaiting: 'deposit' }]);
      await sandbox.deposit('account');
      expect(await complete('account')).toEqual(paid('account'));
      await pay('editedAccount', 'approve', { pay_method: 'vbank', amount: 100 });
      expect(await complete('editedAccount')).toEqual(unverified);

      await sandbox.cancel('paid', { amount: 2000 });
      expect(await complete('paid')).toEqual(paid('paid'));
      await sandbox.cancel('paid');
      expect(await complete('paid')).toEqual(
        failed(409, { reason: 'unverified', code: 'refunded' }),
      );
      await sandbox.cancel('edited', { amount: 40 });
      expect(await complete('edited')).toEqual(review);

      expect(await complete('nothing')).toEqual(failed(404, { reason: 'unpaid' }));
      expect(await complete('nothing', 'imp_never')).toEqual(
        failed(202, { reason: 'interrupted' }),
      );
      expect(await webhook('imp_never', 'nothing')).toEqual(unavailable);
      expect(await webhook('imp_1234567890', 'nothing')).toEqual([200, {}]);
      await sandbox.fail({ answer: 503, path: '/payments', times: 1 });
      expect(await complete('account')).toEqual(unavailable);
      expect(await books()).toEqual({
        paid: ['account', 'paid'],
        reviews: { edited: 60, nobody: 32_000, closed: 32_000 },
        refunds: [40, 2000, 30_000],
        cards: [],
      });
    },
  );

  it('registers a card, and never takes one for a payment', { timeout: 180_000 }, async () => {
    const { pay, complete, billingKey, chargeAndRegister, webhook, books } = await setUp(run);
    const { imp_uid: forged } = await pay('twice', 'approve', card);
    expect(await complete('twice', forged)).toEqual(unverified);
    expect(await complete('twice')).toEqual(unverified);
    expect(await webhook(forged, 'twice')).toEqual([200, {}]);
    const chosen = { impUid: forged, merchantUid: 'twice', customerUid: card.customer_uid };
    expect(await billingKey(chosen)).toEqual(unverified);

    expect(await billingKey({ merchantUid: 'registered' }, {})).toEqual(hidden);
    const createCustomerUid = async (merchantUid: string) => {
      const [, created] = await billingKey({ merchantUid });
      expect(created).toEqual({ customerUid: expect.stringMatching(/^[\w-]{32,80}$/) });
      const { customerUid }: { customerUid: string } = JSON.parse(JSON.stringify(created));
      return customerUid;
    };
    const customerUid = await createCustomerUid('registered');
    const registration = { ...card, customer_uid: customerUid };
    const { imp_uid: impUid } = await pay('registered', 'approve', registration);
    const numbers = { impUid, merchantUid: 'registered', customerUid };
    expect(await billingKey(numbers)).toEqual([200, { issued: { cardName: '삼성카드' } }]);
    expect(await billingKey({ ...numbers, impUid: null })).toMatchObject([200, { issued: {} }]);
    expect(await billingKey({ ...numbers, merchantUid: 'twice' })).toEqual(unverified);

    const charged = { merchantUid: 'charged', customerUid: await createCustomerUid('charged') };
    await chargeAndRegister(charged.merchantUid, charged.customerUid);
    expect(await billingKey({ ...charged, impUid: null })).toEqual(unverified);
    expect(await complete('charged')).toEqual(review);
    expect(await complete('charged')).toEqual(review);

    const { paid: orders, cards, reviews } = await books();
    expect({ orders, cards, reviews }).toEqual({
      orders: [],
      cards: ['shopper 삼성카드'],
      reviews: { charged: 32_000 },
    });
  });

  it('answers requests at the same time', { timeout: 180_000 }, async () => {
    const { pay, complete, webhook, books } = await setUp(run);
    const { imp_uid: impUid } = await pay('race', 'approve');
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => complete('race', impUid)),
      ...Array.from({ length: 8 }, () => webhook(impUid, 'race')),
    ]);
    expect(answers.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => paid('race')));
    expect(answers.slice(8)).toEqual(Array.from({ length: 8 }, () => [200, {}]));
    expect(await books()).toMatchObject({ paid: ['race'], reviews: {} });
  });
});
