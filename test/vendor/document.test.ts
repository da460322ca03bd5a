import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import type { RequestPayParams } from 'react-inicis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import { serveSandbox, type RunningServer } from '../../src/sandbox/http/serve.js';

/**
 * The page with the samples. The vendor's document is not in this repository; it is used if
 * `DOCUMENT` has its path.
 */
const file = process.env['DOCUMENT'] ?? new URL('documentSample.md', import.meta.url);
const blocks = [...readFileSync(file, 'utf8').matchAll(/```\w*\n(.*?)```/gs)].map(([, one = '']) =>
  one.trim(),
);
const requests = blocks.filter((block) => block.includes('IMP.request_pay('));
const commands = blocks.filter((block) => block.startsWith('curl '));
const options = blocks.filter((block) =>
  /^(\/\/.*\n)?(display|card|amount)\s*:/.test(block.trimStart()),
);
const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('SKIPPED: curl is not installed, so its samples cannot run.');

/** Returns a line without its comment. */
const withoutComment = (line: string): string =>
  line.replace(/^((?:[^'"/]|'[^']*'|"[^"]*"|\/(?!\/))*)\/\/.*$/, '$1').trimEnd();

/** Returns JavaScript with a comma at each line whose next line begins with a key. */
function withCommas(code: string): string {
  const lines = code.split('\n').map(withoutComment);
  return lines
    .map((line, at) => {
      const isNextKey = /^\s*[\w'"]+\s*:/.test(lines[at + 1] ?? '');
      return isNextKey && /[\w'"\]}]$/.test(line) ? `${line},` : line;
    })
    .join('\n');
}

/** Returns the parameters of a sample as the script sends them: as JSON. */
function paramsOf(code: string): RequestPayParams {
  const sent: { params?: string } = {};
  const IMP = {
    request_pay: (params: unknown, callback: unknown) => {
      expect(callback).toBeTypeOf('function');
      sent.params = JSON.stringify(params);
    },
  };
  runInNewContext(withCommas(code), { IMP, alert: () => {} });
  return JSON.parse(sent.params ?? 'null');
}

const name = (code: string) => code.replaceAll(/\s+/g, ' ').slice(0, 90);

describe('the samples of the document', () => {
  it('exist', () => {
    expect(requests).toHaveLength(2);
    expect(commands).toHaveLength(5);
    expect(options).toHaveLength(5);
  });

  it.each(requests.map((code) => [name(code), code]))('%s', async (_, code) => {
    const sandbox = createSandbox();
    const params = paramsOf(code);
    const { amount, customer_uid, merchant_uid } = params;
    expect(await sandbox.pay(params)).toMatchObject({ success: true, merchant_uid });
    expect(sandbox.payments).toMatchObject([
      { status: 'paid', amount, customer_uid: customer_uid ?? null },
    ]);
  });

  it.each(options.map((code) => [name(code), code]))('%s', async (_, code) => {
    const sandbox = createSandbox();
    const option: Partial<RequestPayParams> = JSON.parse(
      JSON.stringify(runInNewContext(`({${withCommas(code)}})`)),
    );
    const order = { pay_method: 'card', merchant_uid: 'order_1', name: '원두', amount: 60000 };
    const answer = await sandbox.pay({ ...order, buyer_tel: '010-1234-5678', ...option });
    expect(answer).toMatchObject({ success: true });
    expect(sandbox.requests).toMatchObject([option]);
  });
});

describe.skipIf(!hasCurl)('the curl lines of the document', () => {
  const sandbox = createSandbox();
  const year = new Date().getFullYear() + 3;
  let server: RunningServer;
  let token = '';

  beforeAll(async () => {
    server = await serveSandbox({ sandbox, script: '', files: {} });
    const body = JSON.stringify({ imp_key: 'key', imp_secret: 'secret' });
    const issued = await sandbox.fetch('https://api.iamport.kr/users/getToken', {
      method: 'POST',
      body,
    });
    token = /"access_token":"([^"]+)"/.exec(await issued.text())?.[1] ?? '';
    // The first line charges a card that the payment window has registered.
    const registered = requests.map(paramsOf).find(({ customer_uid }) => customer_uid);
    if (registered) await sandbox.pay(registered);
  });
  afterAll(() => server.close());

  it('are accepted one after the other', async () => {
    for (const [at, command] of commands.entries()) {
      const ran = command
        .replaceAll(/\\[ \t]+\n/g, '\\\n')
        .replace('curl ', `curl -sS -H 'Authorization: Bearer ${token}' `)
        .replace('https://api.iamport.kr', `http://127.0.0.1:${server.port}`)
        .replace(/("merchant_uid":\s*"[^"]+)"/, `$1_${at}"`)
        .replace(/("expiry":\s*")\d{4}/, `$1${year}`);
      const { stdout } = await promisify(execFile)('sh', ['-c', ran]);
      const answer: unknown = JSON.parse(stdout);
      expect({ command, ...Object(answer) }).toMatchObject({ command, code: 0, message: null });
    }
    const paid = sandbox.payments.filter(({ status }) => status === 'paid');
    expect(paid.filter(({ amount }) => amount > 0)).toHaveLength(4);
  });
});
