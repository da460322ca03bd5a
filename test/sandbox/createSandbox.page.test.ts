import { expect, test, vi } from 'vitest';
import {
  android,
  dialog,
  initScript,
  loadScript,
  params,
  runMicrotasks,
  setUserAgent,
} from './script/scriptInPage.js';

test('`loadImp` returns the same script until `reset`', async () => {
  const { sandbox, imp } = await loadScript();
  expect(await sandbox.loadImp()).toBe(imp);
  sandbox.reset();
  expect(await sandbox.loadImp()).not.toBe(imp);
});

test('`reset` clears the page, the records, the requests and the planned outcomes', async () => {
  setUserAgent(android);
  const { imp, sandbox } = await initScript({ navigate: () => {}, prompt: () => 'cancel' });
  sandbox.next('approve');
  imp.request_pay(params(), () => {});
  await runMicrotasks();
  sandbox.next('approve');
  imp.init('imp00000000');
  imp.request_pay(params({ merchant_uid: 'order_2' }), () => {});
  sandbox.reset();
  await runMicrotasks();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  expect(document.body.className).toBe('');
  expect([sandbox.requests, sandbox.payments]).toEqual([[], []]);
  const fresh = await sandbox.loadImp();
  fresh.init('imp00000000');
  fresh.request_pay(params(), () => {});
  await runMicrotasks();
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['failed']);
});

test('two sandboxes on one page are independent of each other', async () => {
  const first = await initScript();
  const second = await loadScript();
  second.imp.init('imp11111111');
  await runMicrotasks();
  first.sandbox.next('approve');
  const callback = vi.fn();
  second.imp.request_pay(params(), () => {});
  first.imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(first.sandbox.payments.map(({ status }) => status)).toEqual(['paid']);
  expect(second.sandbox.payments.map(({ status }) => status)).toEqual(['ready']);
  expect((await loadScript()).sandbox.payments).toEqual([]);
  first.sandbox.reset();
  expect(dialog().style.display).toBe('block');
  expect(second.sandbox.payments).toHaveLength(1);
});
