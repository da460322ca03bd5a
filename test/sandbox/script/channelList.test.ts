import { expect, test } from 'vitest';
import { channel, loadScript } from './scriptInPage.js';

test('`fetch` returns the channel list, with and without a tier code', async () => {
  const { fetch } = await loadScript({ channels: [channel('MOIone')] });
  for (const tier of ['', '?tier=sub']) {
    const response = await fetch(`https://service.iamport.kr/users/pg/imp00000000${tier}`);
    expect(await response.json()).toEqual({
      code: 0,
      data: [{ ...channel('MOIone'), store_id: 'store-sandbox', sandbox: true }],
    });
  }
});

test('the channel list of an unknown store account has code -1', async () => {
  const { fetch } = await loadScript({ userCode: 'imp00000000' });
  const response = await fetch('https://service.iamport.kr/users/pg/imp11111111');
  expect(await response.json()).toEqual({ code: -1, message: expect.stringMatching(/.+/) });
});

test.each([
  ['another address', 'https://service.iamport.kr/payments', {}],
  ['another host', 'https://api.iamport.kr/users/pg/imp00000000', {}],
  ['another method', 'https://service.iamport.kr/users/pg/imp00000000', { method: 'POST' }],
])('`fetch` of %s fails with a network error', async (_, url, init) => {
  const { fetch } = await loadScript();
  await expect(fetch(url, init)).rejects.toMatchObject({ name: 'TypeError' });
});

test('`fetch` rejects when its signal is aborted', async () => {
  const { fetch } = await loadScript();
  const signal = AbortSignal.abort();
  const url = 'https://service.iamport.kr/users/pg/imp00000000';
  await expect(fetch(url, { signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('the faults `html`, `reset`, `silent` and `unknown` of the list apply to `fetch` too', async () => {
  const { sandbox, fetch } = await loadScript();
  const url = 'https://service.iamport.kr/users/pg/imp00000000';
  sandbox.faults.list = 'html';
  await expect((await fetch(url)).json()).rejects.toMatchObject({ name: 'SyntaxError' });
  sandbox.faults.list = 'reset';
  await expect(fetch(url)).rejects.toMatchObject({ name: 'TypeError' });
  sandbox.faults.list = 'silent';
  await expect(fetch(url, { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  sandbox.faults.list = 'unknown';
  expect(await (await fetch(url)).json()).toMatchObject({ code: -1 });
  sandbox.faults.list = { delay: 10 };
  expect(await (await fetch(url)).json()).toMatchObject({ code: 0 });
});
