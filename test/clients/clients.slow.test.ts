import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import { serveSandbox, type RunningServer } from '../../src/sandbox/http/serve.js';

const calls = fileURLToPath(new URL('calls.mjs', import.meta.url));
const clients = ['iamport', 'iamporter', 'iamport-rest-client-nodejs', 'iamport-server-api'];
const isInstalled = clients.every((name) =>
  existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url)),
);
if (!isInstalled)
  console.warn(
    'SKIPPED: the third-party clients are not installed. Run `npm ci --prefix test/clients` first.',
  );

interface Line {
  client: string;
  call: string;
  result?: unknown;
  error?: { message: string; status?: number };
}

const card = { customer_uid: expect.stringMatching(/_card$/), card_name: '신한카드' };
const paid = { status: 'paid', amount: 5000, imp_uid: expect.stringMatching(/^imp_\d{12}$/) };
const prepared = { amount: 5000, merchant_uid: expect.stringMatching(/_prepared$/) };
const receipt = { amount: 11000, vat: 1000, type: 'person' };
const scheduled = { amount: 5000, merchant_uid: expect.stringMatching(/_later$/) };

/** Results of all calls. Clients that have a call get the same result. */
const results: Record<string, unknown> = {
  token: { access_token: expect.any(String), now: expect.any(Number) },
  onetime: paid,
  get: paid,
  getSeveral: [paid],
  find: paid,
  findAll: { total: 1, list: [paid] },
  list: { total: expect.any(Number), next: 0, list: expect.arrayContaining([]) },
  balance: { amount: 5000 },
  cancelPart: { status: 'cancelled', cancel_amount: 1000 },
  cancelFull: { status: 'cancelled', cancel_amount: 5000 },
  prepare: prepared,
  getPrepared: prepared,
  issueCustomer: card,
  getCustomer: card,
  getCustomers: [card],
  removeCustomer: card,
  again: { ...paid, customer_uid_usage: 'payment' },
  customerPayments: { total: 1, list: [paid] },
  schedule: [{ ...scheduled, schedule_status: 'scheduled' }],
  getScheduled: scheduled,
  listScheduled: { total: 1, list: [scheduled] },
  unschedule: [{ ...scheduled, schedule_status: 'revoked' }],
  vbank: { status: 'ready', vbank_code: '088', vbank_holder: '상점' },
  revokeVbank: { status: 'failed' },
  receipt,
  getReceipt: receipt,
  cancelReceipt: { ...receipt, cancelled_at: expect.anything() },
};

/** Messages of the calls that the gateway refuses. */
const errors: Record<string, string> = {
  cancelAgain: '이미 전액취소된 주문입니다.',
  unknown: '404',
};

describe.skipIf(!isInstalled)('a REST client of another author', () => {
  const sandbox = createSandbox({ live: true });
  let server: RunningServer;
  let lines: Line[] = [];

  beforeAll(async () => {
    server = await serveSandbox({ sandbox, script: '', files: {} });
    const transfer = { pay_method: 'trans', merchant_uid: 'transfer', name: '원두', amount: 11000 };
    await sandbox.pay({ ...transfer, buyer_tel: '010-1234-5678' });
    const impUid = sandbox.payments[0]?.imp_uid ?? '';
    const address = `http://127.0.0.1:${server.port}`;
    const { stdout } = await promisify(execFile)(process.execPath, [calls, address, impUid]);
    lines = stdout
      .trim()
      .split('\n')
      .map((line): Line => JSON.parse(line));
  });
  afterAll(() => server.close());

  it.each(clients)('`%s` gets the right results', (client) => {
    const own = lines.filter((line) => line.client === client);
    expect(own.length).toBeGreaterThan(10);
    for (const { call, result, error } of own)
      expect({ call, error: error?.message, result }).toMatchObject({
        call,
        error: errors[call],
        result: results[call],
      });
  });

  it('makes every call of the table', () => {
    const made = new Set(lines.map(({ call }) => call));
    expect([...made].toSorted()).toEqual(
      [...Object.keys(results), ...Object.keys(errors)].toSorted(),
    );
  });
});
