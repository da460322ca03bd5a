import { expect, test, vi } from 'vitest';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import { HttpService } from '../../../src/sandbox/script/httpService.js';

test('a script from anywhere but the vendor’s host reads the list where it came from', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const imp = new VendorScript(new HttpService('http://localhost:4110'));
  await imp.fetch?.('https://service.iamport.kr/users/pg/imp1?tier=sub');
  expect(fetched).toHaveBeenCalledWith('http://localhost:4110/users/pg/imp1?tier=sub', undefined);
  vi.restoreAllMocks();
});

test('a script from the vendor’s host has no `fetch`, as the real one has none', () => {
  const imp = new VendorScript(new HttpService('https://cdn.iamport.kr'));
  expect('fetch' in imp).toBe(false);
});

test('a script hears the service’s origin, and no other', () => {
  const heard = vi.fn();
  new HttpService('https://cdn.iamport.kr').addListener(heard);
  for (const origin of [
    'https://shop.test',
    'https://cdn.iamport.kr',
    'https://service.iamport.kr',
  ])
    window.dispatchEvent(new MessageEvent('message', { origin, data: origin }));
  expect(heard).toHaveBeenCalledExactlyOnceWith('https://service.iamport.kr');
});
