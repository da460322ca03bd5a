import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, type ClientOptions } from '../../../src/server.js';
import { createClientInProcess } from '../clientInProcess.js';
import { startHttpGateway } from '../httpGateway.js';
import { keys, secret } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('createClient', () => {
  it.for([
    [{ key: '', secret }, 'key'],
    [{ key: 'key', secret: '  ' }, 'secret'],
    [{ key: 'imp_apikey', secret }, 'key'],
    [{ ...keys, baseUrl: 'http://api.iamport.kr' }, 'baseUrl'],
    [{ ...keys, baseUrl: 'http://127.0.0.1.example.com' }, 'baseUrl'],
    [{ ...keys, baseUrl: 'https://user:pass@api.iamport.kr' }, 'baseUrl'],
    [{ ...keys, baseUrl: 'ftp://localhost' }, 'baseUrl'],
    [{ ...keys, baseUrl: 'api.iamport.kr' }, 'baseUrl'],
  ] as const)('refuses %o', ([options, field]) => {
    const creating = expect(() => createClient(options));
    creating.toThrow(expect.objectContaining({ reason: 'invalid', field }));
    creating.not.toThrow(/canary/);
  });

  it.for([
    [undefined, 'options'],
    [null, 'options'],
    ['key', 'options'],
    [{ ...keys, key: 7 }, 'key'],
    [{ ...keys, key: null }, 'key'],
    [{ ...keys, secret: {} }, 'secret'],
    [{ ...keys, baseUrl: '' }, 'baseUrl'],
    [{ ...keys, baseUrl: null }, 'baseUrl'],
    [{ ...keys, baseUrl: 80 }, 'baseUrl'],
    [{ ...keys, fetch: 'fetch' }, 'fetch'],
    [{ ...keys, fetch: null }, 'fetch'],
    [{ ...keys, sandbox: 'false' }, 'sandbox'],
  ] as const)('refuses %o, which the types do not allow', ([given, field]) => {
    const options: ClientOptions = JSON.parse(JSON.stringify(given ?? null));
    const creating = expect(() => createClient(options));
    creating.toThrow(expect.objectContaining({ name: 'PaymentError', reason: 'invalid', field }));
    creating.not.toThrow(/canary/);
  });

  it('warns in production if test payments count at the real gateway', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    createClient({ ...keys, sandbox: true });
    vi.stubEnv('NODE_ENV', 'production');
    createClient(keys);
    createClient({ ...keys, sandbox: true, baseUrl: 'http://localhost:4110' });
    expect(warn).not.toHaveBeenCalled();
    createClient({ ...keys, sandbox: true });
    createClient({ ...keys, sandbox: true, baseUrl: 'https://api.iamport.kr/' });
    createClient({ ...keys, sandbox: true, baseUrl: 'https://API.iamport.kr:443' });
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^react-inicis: `sandbox: true`/)],
      [expect.stringMatching(/^react-inicis: `sandbox: true`/)],
      [expect.stringMatching(/^react-inicis: `sandbox: true`/)],
    ]);
  });

  it('refuses a missing secret, such as an unset environment variable', () => {
    const options = JSON.parse('{"key":"key"}');
    expect(() => createClient(options)).toThrow(/^secret: required/);
  });

  it.for(['https://gateway.example/', 'http://localhost:4110', 'http://[::1]:4110'])(
    'accepts the address %s',
    (baseUrl) => {
      expect(createClient({ ...keys, baseUrl }).sandbox).toBe(false);
    },
  );

  it('throws in a browser document unless `fetch` is given', () => {
    vi.stubGlobal('document', {});
    expect(() => createClient(keys)).toThrow(/^secret: must not be in a browser/);
    expect(createClientInProcess().client.sandbox).toBe(false);
  });

  it('does not expose the secret in JSON', () => {
    expect(JSON.stringify(createClient(keys))).not.toContain(secret);
  });

  it('calls the REST API without redirects and without a cache', async () => {
    const { client, requests } = createClientInProcess();
    await client.payments.get('imp_1');
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://api.iamport.kr/users/getToken',
      'GET https://api.iamport.kr/payments/imp_1',
    ]);
    expect(await requests[0]?.json()).toEqual({ imp_key: 'key', imp_secret: secret });
    expect(requests[1]?.headers.get('authorization')).toBe('Bearer token');
    expect(requests[1]).toMatchObject({ redirect: 'manual', cache: 'no-store' });
  });

  it('includes test payments only with `sandbox`', async () => {
    const { client, requests } = createClientInProcess({}, { sandbox: true });
    await client.payments.get('imp_1');
    await client.payments.find('order_1');
    expect(requests.slice(1).map(({ url }) => url.slice(23))).toEqual([
      'payments/imp_1?include_sandbox=true',
      'payments/find/order_1',
    ]);
  });

  it('uses the global `fetch` that exists at the time of the call', async () => {
    const client = createClient(keys);
    vi.stubGlobal('fetch', async () =>
      Response.json({ code: -1, message: '키 오류', response: null }),
    );
    await expect(client.payments.get('imp_1')).rejects.toThrow(/키 오류/);
  });

  it('finds a payment by encoded order number and status', async ({ onTestFinished }) => {
    const gateway = await startHttpGateway(onTestFinished);
    const merchant_uid = '주문 1/원두?#&%';
    gateway.payments.push(wirePayment({ merchant_uid }));
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    await expect(client.payments.find(merchant_uid, 'paid')).resolves.toMatchObject({
      merchantUid: merchant_uid,
    });
    await expect(client.payments.find(merchant_uid, 'failed')).rejects.toMatchObject({
      reason: 'unpaid',
    });
  });

  it.for([
    '',
    ' ',
    '..',
    '.',
    '../users',
    'a/../b',
    'a\\..',
    'nul\0',
    'line\n',
    '\ud800',
    'x'.repeat(41),
  ])('refuses the id %j without a request', async (id) => {
    const { client, requests } = createClientInProcess();
    const invalid = { reason: 'invalid', field: 'impUid' };
    await expect(client.payments.get(id)).rejects.toMatchObject(invalid);
    await expect(client.payments.find(id)).rejects.toMatchObject({ reason: 'invalid' });
    expect(requests).toHaveLength(0);
  });

  it.for([
    'payments/imp_1',
    '/payments/../users/pg',
    '/a/%2e%2e/b',
    '/a b',
    '/주문',
    '\\\\evil',
    '/a\tb',
    '/\0',
  ])('refuses the path %j without a request', async (path) => {
    const { client, requests } = createClientInProcess();
    await expect(client.request('GET', path)).rejects.toMatchObject({ field: 'path' });
    expect(requests).toHaveLength(0);
  });

  it('leaves the query string out of errors, because it may contain a key', async () => {
    const answer = async () => Response.json({ code: -1, message: '없음', response: null });
    const client = createClient({ ...keys, fetch: answer });
    const asking = client.request('GET', '/vbanks?pg_api_key=canary');
    await expect(asking).rejects.not.toThrow(/canary/);
  });
});
