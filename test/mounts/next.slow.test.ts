import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { createSandbox } from 'react-inicis/sandbox';
import { banks, cardIssuers, encodePayment, payMethods } from 'react-inicis/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from './listen.js';

const cwd = fileURLToPath(new URL('../../examples/servers/next', import.meta.url));
const bin = `${cwd}/node_modules/next/dist/bin/next`;
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
const isInstalled = existsSync(bin);
if (!isInstalled) {
  console.warn(
    'SKIPPED: Next.js is not installed. Run `npm ci --prefix examples/servers/next` first.',
  );
}

describe.skipIf(!isInstalled)('the kit in Next.js', { timeout: 120_000 }, () => {
  const sandbox = createSandbox();
  let base = '';
  const cleanups: (() => unknown)[] = [];

  beforeAll(async () => {
    if (!existsSync(`${cwd}/../../../dist/index.js`)) {
      throw new Error('The Next.js app needs the built package: run `npm run build` first.');
    }
    // Built without the API keys, as on a build server.
    await promisify(execFile)(process.execPath, [bin, 'build'], { cwd, env });
    const gateway = await listen(createServer(getRequestListener((one) => sandbox.fetch(one))));
    cleanups.push(gateway.close);
    base = await start({
      PORTONE_KEY: 'key',
      PORTONE_SECRET: 'secret',
      PORTONE_URL: gateway.base,
      PORTONE_SANDBOX: 'true',
    });
  }, 300_000);
  afterAll(() => cleanups.map((clean) => clean()));

  /** Starts the app in production mode. Resolves with its base URL. */
  function start(keys: Record<string, string>): Promise<string> {
    const child = spawn(process.execPath, [bin, 'start', '--port', '0'], {
      cwd,
      env: { ...env, ...keys },
    });
    cleanups.push(() => child.kill());
    return new Promise((resolve, reject) => {
      let output = '';
      const read = (chunk: unknown) => {
        output += String(chunk);
        const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
        if (address && output.includes('Ready')) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`Next ended:\n${output}`)));
    });
  }

  const post = (action: string, type: string, body: string) =>
    fetch(`${base}/api/inicis/${action}`, {
      method: 'POST',
      headers: { 'content-type': type, cookie: 'user=kim' },
      body,
    });

  it('renders the tables and pure functions in a server component, and the button in a client component', async () => {
    const html = await (await fetch(base)).text();
    const rows = [
      ...Object.values(cardIssuers).map(({ code, ko }) => [code, ko]),
      ...Object.values(banks).map(({ code, ko }) => [code, ko]),
      ...Object.entries(payMethods).map(([method, { ko }]) => [method, ko]),
    ];
    for (const [code, name] of rows) expect(html).toContain(`<th>${code}</th><td>${name}</td>`);
    expect(html).toContain('<output>card order_1 32000</output>');
    expect(html).toContain(
      '<button type="button" data-phase="idle" aria-busy="false">결제하기</button>',
    );
  });

  it('records a payment once for a JSON webhook and a form webhook, and answers a receipt', async () => {
    const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 32_000 };
    const pg = 'html5_inicis.INIpayTest';
    await sandbox.pay(encodePayment({ pg, order, buyer: { tel: '010-1234-5678' } }));
    const impUid = sandbox.payments.at(-1)?.imp_uid ?? '';
    const notice = { imp_uid: impUid, merchant_uid: 'order_1', status: 'paid' };
    const form = new URLSearchParams(notice).toString();
    const answers = [
      await post('webhook', 'application/x-www-form-urlencoded', form),
      await post('webhook', 'application/json', JSON.stringify(notice)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const receipt = JSON.stringify({ impUid, merchantUid: 'order_1' });
    const response = await post('complete', 'application/json', receipt);
    expect(await response.json()).toEqual({ paid: { paid: 32_000 } });
  });

  it('refuses a body that is too large, and an unknown action', async () => {
    const large = JSON.stringify({ impUid: 'x'.repeat(20_000), merchantUid: 'order_1' });
    expect((await post('complete', 'application/json', large)).status).toBe(400);
    expect((await post('unknown', 'application/json', '{}')).status).toBe(404);
  });
});
