import { expect, test, vi } from 'vitest';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import { HttpService } from '../../../src/sandbox/script/httpService.js';

test('a script that was not loaded from the vendor’s host reads the list from its own host', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const imp = new VendorScript(new HttpService('http://localhost:4110'));
  await imp.fetch?.('https://service.iamport.kr/users/pg/imp1?tier=sub');
  expect(fetched).toHaveBeenCalledWith('http://localhost:4110/users/pg/imp1?tier=sub', undefined);
  vi.restoreAllMocks();
});

test('a script from the vendor’s host has no `fetch`, like the real script', () => {
  const imp = new VendorScript(new HttpService('https://cdn.iamport.kr'));
  expect('fetch' in imp).toBe(false);
});

test('a script accepts messages only from the origin of the service', () => {
  const listener = vi.fn();
  new HttpService('https://cdn.iamport.kr').addListener(listener);
  for (const origin of [
    'https://shop.test',
    'https://cdn.iamport.kr',
    'https://service.iamport.kr',
  ])
    window.dispatchEvent(new MessageEvent('message', { origin, data: origin }));
  expect(listener).toHaveBeenCalledExactlyOnceWith('https://service.iamport.kr');
});
