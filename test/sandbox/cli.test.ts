import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { testCards } from '../../src/sandbox/gateway/rules/testCards.js';
import { killAndRestart } from './killAndRestart.js';
import { commandFile, requestWithHost, runCommand, startCommand } from './startCommand.js';

const card = { card_number: testCards.approving, expiry: '2030-01' };

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Starts a server of a merchant that answers webhooks with `statuses`, then with 200. */
async function startMerchant(statuses: (number | 'no answer')[] = []) {
  const received: { type: string | undefined; body: string }[] = [];
  let onReceived = () => {};
  const server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      received.push({ type: incoming.headers['content-type'], body });
      const status = statuses.shift() ?? 200;
      if (status !== 'no answer') outgoing.writeHead(status).end();
      onReceived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const count = (most: number) =>
    new Promise<void>((resolve) => {
      onReceived = () => void (received.length >= most && resolve());
      onReceived();
    });
  return { url: `http://127.0.0.1:${port}/hook`, received, count };
}

test.each([
  [['sandbox', '--port', '4110abc'], /--port 4110abc is not valid/],
  [['sandbox', '--host', '203.0.113.9'], /--host 203.0.113.9 is not an address of this computer/],
  [['sandbox', '--cert', '/none', '--key', '/none'], /the file \/none cannot be read \(ENOENT\)/],
  [['sandbox', '--cert', commandFile, '--key', commandFile], /not a valid certificate/],
  [['sandbox', '--state', '/none/a.db'], /the file \/none\/a.db cannot be opened/],
  [['sandbox', '--state', commandFile], /was not written by the sandbox/],
])('%s ends with one line that says what is wrong', async (args, message) => {
  const { code, output, errors } = await runCommand(args);
  expect(errors).toEqual([expect.stringMatching(message)]);
  expect(errors[0]).toMatch(/^react-inicis: .*\.$/);
  expect([code, output]).toEqual([1, []]);
});

test('the help has every option in both languages, and is an error only if nothing asked for it', async () => {
  const english = await runCommand(['sandbox', '--help']);
  const korean = await runCommand(['--help', '--locale=ko']);
  const options =
    '--port --host --allow-host --webhook --webhook-format --retries --state --live --strict --locale --cert --key --help';
  for (const { code, output, errors } of [english, korean]) {
    for (const option of options.split(' ')) expect(output.join('\n')).toContain(option);
    expect(output.filter((line) => line.length > 110)).toEqual([]);
    expect([code, errors]).toEqual([0, []]);
  }
  expect(english.output[0]).toBe('Usage: npx react-inicis sandbox [options]');
  expect(korean.output[0]).toBe('사용법: npx react-inicis sandbox [옵션]');
  expect(await runCommand([])).toEqual({ ...english, code: 1 });
});

test('a busy port ends the command with one line', async () => {
  const first = await startCommand();
  const { port } = new URL(first.address);
  const { code, errors } = await runCommand(['sandbox', '--port', port]);
  expect(errors).toEqual([expect.stringContaining(`port ${port} is in use`)]);
  expect(code).toBe(1);
});

test('it prints only the address on the standard output, and one line for each event', async () => {
  const merchant = await startMerchant([500]);
  const sandbox = await startCommand('--webhook', merchant.url, '--retries', '1');
  const { call, signIn, line, errors, script } = sandbox;
  expect(script).toMatch(/^http:\/\/localhost:\d+\/v1\/iamport\.js$/);
  expect((await fetch(script)).status).toBe(200);
  await signIn();
  const buyer = { buyer_name: '홍길동', buyer_email: 'a@example.com', buyer_tel: '010-1234-5678' };
  const order = { merchant_uid: 'order_1', amount: 32_000, name: '원두', ...buyer };
  await call('POST', '/subscribe/payments/onetime', { ...order, ...card, customer_uid: 'card_1' });
  await line(/webhook .*500; next attempt in 60 s$/);
  await call('POST', '/subscribe/payments/onetime', { ...order, ...card });
  await call('POST', '/payments/cancel', { merchant_uid: 'order_1', amount: 2000 });
  const moved = await fetch(`${sandbox.address}/sandbox/advance?milliseconds=65000`, {
    method: 'POST',
  });
  expect(await moved.json()).toEqual({});
  await line(/POST \/sandbox\/advance 200/);
  const time = /^\d\d:\d\d:\d\d /;
  expect(errors.filter((one) => !time.test(one))).toEqual([]);
  expect(errors.map((one) => one.replace(time, ''))).toEqual([
    `sandbox: the REST API is at ${sandbox.address}`,
    `sandbox: webhooks are sent to ${merchant.url}`,
    'POST /users/getToken 200',
    expect.stringMatching(/^payment order_1 \(imp_\d+\): paid, 32,000 won$/),
    'billing key card_1: registered',
    'POST /subscribe/payments/onetime 200',
    `webhook ${merchant.url} order_1 paid: 500; next attempt in 60 s`,
    expect.stringMatching(/^POST \/subscribe\/payments\/onetime 200 \(.+\)$/),
    expect.stringMatching(
      /^payment order_1 \(imp_\d+\): cancelled, 2,000 won of 32,000 won refunded$/,
    ),
    'POST /payments/cancel 200',
    // The retry is 60 s after the first attempt, which was a moment ago.
    expect.stringMatching(/^clock: (5\d|60) s ahead of the real time$/),
    `webhook ${merchant.url} order_1 paid: 200`,
    'clock: 65 s ahead of the real time',
    'POST /sandbox/advance 200',
  ]);
  expect(errors.join('\n')).not.toContain(card.card_number);
  expect(merchant.received).toHaveLength(2);
});

test('a text of the merchant cannot add a line to the log', async () => {
  const { call, signIn, line, errors } = await startCommand('--locale', 'ko');
  await signIn();
  const merchant_uid = 'order\n00:00:00 \u001b[31mfake';
  await call('POST', '/payments/prepare', { merchant_uid, amount: 100 });
  await line(/POST \/payments\/prepare 200/);
  expect(errors.filter((one) => one.startsWith('00:00:00 '))).toEqual([]);
  expect(errors.join('')).not.toContain('\u001b');
  expect(errors).toContainEqual(
    expect.stringContaining('사전등록 order 00:00:00  [31mfake: 100원'),
  );
});

test('a warning has the language of the log', async () => {
  const { call, signIn, line } = await startCommand('--locale', 'ko');
  await signIn();
  await call('POST', '/subscribe/customers/card_1', card);
  await line(/POST \/subscribe\/customers\/card_1: KG이니시스의 필수 값이 없습니다: channel_key$/);
});

test('a webhook that nobody answers is one line, and a form is sent with `--webhook-format form`', async () => {
  const merchant = await startMerchant();
  const args = ['--webhook', merchant.url, '--webhook-format', 'form'];
  const { call, signIn, line } = await startCommand(...args);
  await signIn();
  const dead = 'http://127.0.0.1:9/hook?secret=1';
  const order = { ...card, amount: 1000 };
  await call('POST', '/subscribe/payments/onetime', { ...order, merchant_uid: 'a' });
  await merchant.count(1);
  expect(merchant.received[0]?.type).toMatch(/x-www-form-urlencoded/);
  expect(new URLSearchParams(merchant.received[0]?.body).get('status')).toBe('paid');
  const path = '/subscribe/payments/onetime';
  await call('POST', path, { ...order, merchant_uid: 'b', notice_url: dead });
  await call('POST', path, { ...order, merchant_uid: 'c', notice_url: 'nowhere' });
  const refused = await line(/webhook .* b paid/);
  expect(refused).toMatch(/webhook http:\/\/127\.0\.0\.1:9\/hook b paid: no answer \(.+\)$/);
  expect(await line(/webhook .* c paid/)).toMatch(/webhook nowhere c paid: no answer \(.+\)$/);
});

test('a scheduled charge runs by itself, and can be retried after a failure', async () => {
  const merchant = await startMerchant();
  const { call, signIn, line } = await startCommand('--webhook', merchant.url);
  await signIn();
  const declining = { ...card, card_number: testCards.decliningCharges };
  await call('POST', '/subscribe/customers/card_1', declining);
  const schedule_at = Math.floor(Date.now() / 1000) + 2;
  const schedules = [{ merchant_uid: 'monthly_1', amount: 1000, schedule_at, name: '구독' }];
  const { code } = await call('POST', '/subscribe/payments/schedule', {
    customer_uid: 'card_1',
    schedules,
  });
  expect(code).toBe(0);
  await line(/schedule monthly_1: executed, failed/);
  await merchant.count(1);
  expect(JSON.parse(merchant.received[0]?.body ?? '')).toMatchObject({ status: 'failed' });
  await call('POST', '/subscribe/customers/card_1', card);
  const retried = await call('POST', '/subscribe/payments/schedule/monthly_1/retry');
  expect(retried.response).toMatchObject({ status: 'paid' });
  await merchant.count(2);
  expect(JSON.parse(merchant.received[1]?.body ?? '')).toMatchObject({ status: 'paid' });
});

test('only host names of this computer and of `--allow-host` are answered', async () => {
  const { address } = await startCommand('--allow-host', 'gateway');
  const { port } = new URL(address);
  const status = async (host: string) =>
    (await requestWithHost(address, '/users/pg/imp1', { host })).status;
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'shop.localhost', 'gateway', 'GATEWAY'])
    expect([host, await status(`${host}:${port}`)]).toEqual([host, 200]);
  for (const host of [
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
  ])
    expect([host, await status(`${host}:${port}`)]).toEqual([host, 403]);
  const refused = await requestWithHost(address, '/', { host: 'evil.example' });
  expect(refused.text).toContain('--allow-host evil.example');
});

test('`localhost` works by IPv4 and, if the computer has it, by IPv6', async () => {
  const { address } = await startCommand();
  const { port } = new URL(address);
  const get = (host: string) =>
    fetch(`http://${host}:${port}/users/pg/imp1`).then(({ status }) => status);
  expect(await get('127.0.0.1')).toBe(200);
  expect(await get('localhost')).toBe(200);
});

test('events can be made by pages of this computer, not by other pages', async () => {
  const { address } = await startCommand();
  const { host } = new URL(address);
  const send = (path: string, headers: Record<string, string>) =>
    requestWithHost(address, path, { host, ...headers });
  const advance = '/sandbox/advance?milliseconds=0';
  expect((await send(advance, { method: 'POST' })).status).toBe(200);
  for (const origin of ['http://localhost:3000', 'https://127.0.0.1', address]) {
    const { status, headers } = await send(advance, { method: 'POST', origin });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, origin]);
  }
  for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
    const { status, headers } = await send(advance, { method: 'POST', origin });
    expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined]);
    const list = await send('/users/pg/imp1', { origin });
    expect([list.status, list.headers['access-control-allow-origin']]).toEqual([200, undefined]);
  }
  const list = await send('/users/pg/imp1', { origin: 'http://localhost:3000' });
  expect(list.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3000',
    vary: expect.stringMatching(/origin/i),
  });
  const preflight = { method: 'OPTIONS', origin: 'http://localhost:3000' };
  expect((await send(advance, preflight)).status).toBe(204);
  expect((await send(advance, { ...preflight, origin: 'https://evil.example' })).status).toBe(403);
});

test('it serves HTTPS with `--cert` and `--key`', async () => {
  const folder = temporaryFolder();
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key);
  const files = ['--cert', join(folder, 'cert.pem'), '--key', join(folder, 'key.pem')];
  const { script } = await startCommand(...files);
  expect(script).toMatch(/^https:\/\/localhost:\d+\/v1\/iamport\.js$/);
  await expect(fetch(script)).rejects.toMatchObject({
    cause: { code: expect.stringMatching(/SELF_SIGNED|CERT/) },
  });
});

test('`--state` without the package `libsql` ends with one line', async () => {
  const folder = temporaryFolder();
  const require = createRequire(import.meta.url);
  const built = dirname(dirname(commandFile));
  cpSync(built, join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  mkdirSync(join(folder, 'node_modules/@hono'), { recursive: true });
  const root = dirname(require.resolve('../../package.json'));
  for (const name of ['hono', 'valibot', '@hono/node-server'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const file = join(folder, 'dist/sandbox/cli.js');
  const args = ['sandbox', '--port', '0', '--state', join(folder, 'a.db')];
  const { code, errors } = await runCommand(args, file);
  expect(errors).toEqual([
    expect.stringMatching(/^react-inicis: --state needs the package libsql/),
  ]);
  expect(code).toBe(1);
});

test('a signal ends the command without an error', async () => {
  const { child, ended } = await startCommand('--state', join(temporaryFolder(), 'a.db'));
  child.kill('SIGTERM');
  await ended;
  expect(child.exitCode).toBe(0);
});

test(
  '`--state` keeps every confirmed record when the process is killed',
  { timeout: 60_000 },
  async () => {
    const confirmed = await killAndRestart(join(temporaryFolder(), 'state.db'), [3, 6]);
    expect(confirmed.paid.size).toBeGreaterThanOrEqual(9);
    expect(confirmed.scheduled.size).toBeGreaterThanOrEqual(9);
  },
);

test('a scheduled charge that is interrupted by a kill runs once', async () => {
  // The sandbox waits for the answer to each webhook, so it is killed before the seventh charge.
  const merchant = await startMerchant([200, 200, 200, 200, 200, 'no answer']);
  const options = ['--state', join(temporaryFolder(), 'state.db'), '--webhook', merchant.url];
  const first = await startCommand(...options);
  await first.signIn();
  await first.call('POST', '/subscribe/customers/card_1', card);
  const schedule_at = Math.floor(Date.now() / 1000) + 3600;
  const merchantUids = Array.from({ length: 20 }, (_, at) => `monthly_${at}`);
  await first.call('POST', '/subscribe/payments/schedule', {
    customer_uid: 'card_1',
    schedules: merchantUids.map((merchant_uid, at) => ({
      merchant_uid,
      amount: 1000,
      schedule_at: schedule_at + at,
      name: '구독',
    })),
  });
  const advance = '/sandbox/advance?milliseconds=7200000';
  const lost = expect(fetch(first.address + advance, { method: 'POST' })).rejects.toThrow(
    'fetch failed',
  );
  await first.line(/schedule monthly_5: executed/);
  await merchant.count(6);
  await first.kill();
  await lost;
  const second = await startCommand(...options);
  await fetch(second.address + advance, { method: 'POST' });
  await second.signIn();
  for (const order of merchantUids) {
    const { response } = await second.call('GET', `/payments/findAll/${order}`);
    expect(response).toMatchObject({ total: 1, list: [{ status: 'paid' }] });
  }
});

test('two sandboxes cannot use the same file', async () => {
  const file = join(temporaryFolder(), 'state.db');
  await startCommand('--state', file);
  const { code, errors } = await runCommand(['sandbox', '--port', '0', '--state', file]);
  expect(errors).toEqual([expect.stringMatching(/the file .+ is used by another process/)]);
  expect(code).toBe(1);
});

test('with `--state` the log names the webhook address that was set in the console', async () => {
  const args = ['--state', join(temporaryFolder(), 'a.db'), '--webhook', 'http://localhost:1/old'];
  const first = await startCommand(...args);
  const settings = { url: 'http://localhost:1/new', format: 'json', retries: 0 };
  await first.call('PUT', '/sandbox/webhook-settings', settings);
  await first.kill();
  const second = await startCommand(...args);
  await second.line(/webhooks are sent to http:\/\/localhost:1\/new/);
});
