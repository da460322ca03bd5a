import { expect, test, vi } from 'vitest';
import { createSandbox } from '../../../src/sandbox/createSandbox.js';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import { frames, isShown, loadScript, params, runMicrotasks, sandboxes } from './scriptInPage.js';

test.each([
  ['error', 500],
  ['missing', 404],
] as const)(
  'with a list that is `%s` the request is queued until an `init` can read the list',
  async (list, status) => {
    const { imp, sandbox, fetch } = await loadScript();
    sandbox.faults.list = list;
    sandbox.next('approve');
    const callback = vi.fn();
    const response = await fetch('https://service.iamport.kr/users/pg/imp00000000');
    expect(response.status).toBe(status);
    imp.init('imp00000000');
    imp.request_pay(params(), callback);
    await runMicrotasks();
    expect(callback).not.toHaveBeenCalled();
    expect(isShown()).toBe(false);
    sandbox.faults.list = undefined;
    imp.init('imp00000000');
    await runMicrotasks();
    expect(callback).toHaveBeenCalledTimes(1);
  },
);

test('a refused frame still fires `load` and shows a blank window', async () => {
  const { imp, sandbox } = await loadScript();
  sandbox.faults.frame = 'refused';
  const callback = vi.fn();
  imp.init('imp00000000');
  await runMicrotasks();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(isShown()).toBe(true);
  expect(sandbox.window()).toBeNull();
  expect(frames()[0]?.contentWindow?.length).toBe(0);
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test.each([
  ['missing', /script/],
  ['error', /script/],
  ['html', /script/],
  ['reset', /script/],
  ['empty', /script/],
] as const)(
  'a script that is `%s` does not load, and loads when the fault is cleared',
  async (script, why) => {
    const sandbox = createSandbox();
    sandboxes.push(sandbox);
    sandbox.faults.script = script;
    await expect(sandbox.loadImp()).rejects.toThrow(why);
    sandbox.faults.script = { delay: 1 };
    expect(await sandbox.loadImp()).toBeInstanceOf(VendorScript);
  },
);

test('a `silent` script never loads, and `reset` clears every fault', async () => {
  const { sandbox } = await loadScript();
  Object.assign(sandbox.faults, { script: 'silent', list: 'error', frame: 'refused' });
  const loaded = vi.fn();
  void sandbox.loadImp().then(loaded);
  await runMicrotasks();
  expect(loaded).not.toHaveBeenCalled();
  sandbox.reset();
  expect(Object.values(sandbox.faults)).toEqual([undefined, undefined, undefined]);
});
