import { beforeAll, expect, test, vi } from 'vitest';
import {
  allChannels,
  android,
  dialog,
  frames,
  initScript,
  isShown,
  loadWindow,
  params,
  runMicrotasks,
  setUserAgent,
} from './scriptInPage.js';

beforeAll(loadWindow, 60_000);

test('the callback runs first, then the dialog hides, then the frames are replaced', async () => {
  const { imp, sandbox } = await initScript(allChannels);
  const before = frames();
  sandbox.next('approve');
  const seen: unknown[] = [];
  imp.request_pay(params(), (answer) => {
    seen.push(answer, isShown(), frames());
  });
  await runMicrotasks();
  expect(seen).toEqual([
    expect.objectContaining({ success: true, merchant_uid: 'order_1' }),
    true,
    before,
  ]);
  expect(seen[0]).not.toHaveProperty('request_id');
  expect(isShown()).toBe(false);
  expect(dialog().className).toBe('imp-dialog customizable');
  expect(frames()).toHaveLength(3);
  for (const frame of before) expect(frame.isConnected).toBe(false);
});

test('the callback of a cancelled window gets no `error_code`', async () => {
  const { imp, sandbox } = await initScript();
  sandbox.next('cancel');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith({
    success: false,
    imp_uid: sandbox.payments[0]?.imp_uid,
    merchant_uid: 'order_1',
    pay_method: 'card',
    pg_provider: 'html5_inicis',
    pg_type: 'payment',
    error_msg: '사용자가 결제를 취소하셨습니다',
  });
});

test('a queued outcome answers without a timer and without a window', async () => {
  vi.useFakeTimers();
  const { imp, sandbox } = await initScript();
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  expect(callback).not.toHaveBeenCalled();
  await runMicrotasks();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(sandbox.window()).toBeNull();
});

test('each queued outcome answers one window, in order, and before `prompt` is called', async () => {
  const prompted: string[] = [];
  const { imp, sandbox } = await initScript({
    prompt: async ({ params: sent }) => {
      prompted.push(sent.merchant_uid);
      return 'cancel' as const;
    },
  });
  sandbox.next('decline');
  sandbox.next('approve');
  for (const merchant_uid of ['a', 'b', 'c']) {
    imp.request_pay(params({ merchant_uid }), () => {});
    await runMicrotasks();
  }
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['failed', 'paid', 'failed']);
  expect(prompted).toEqual(['c']);
  expect(sandbox.window()).toBeNull();
});

test('a failure before the window calls the callback on a phone too, and uses no queued outcome', async () => {
  setUserAgent(android);
  const navigate = vi.fn();
  const { imp, sandbox } = await initScript({ navigate });
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params({ buyer_tel: '' }), callback);
  await runMicrotasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ success: false }));
  expect(navigate).not.toHaveBeenCalled();
  expect(isShown()).toBe(false);
  imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(sandbox.payments[0]?.status).toBe('paid');
});

test('an error thrown in the callback is logged and changes nothing else', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const { imp, sandbox } = await initScript();
  sandbox.next('approve');
  const [before] = frames();
  const error = new Error('from the callback');
  imp.request_pay(params(), () => {
    throw error;
  });
  await runMicrotasks();
  expect(log).toHaveBeenCalledWith(error);
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
});

test('a request inside the callback is lost and leaves a blank window', async () => {
  const { imp, sandbox } = await initScript();
  sandbox.next('approve');
  sandbox.next('approve');
  const second = vi.fn();
  imp.request_pay(params(), () => imp.request_pay(params({ merchant_uid: 'order_2' }), second));
  await runMicrotasks();
  expect(second).not.toHaveBeenCalled();
  expect(isShown()).toBe(true);
  expect(sandbox.requests).toHaveLength(1);
  expect(sandbox.window()).toBeNull();
});

test('a request one microtask after the callback works', async () => {
  const { imp, sandbox } = await initScript();
  sandbox.next('approve');
  sandbox.next('approve');
  const second = vi.fn();
  imp.request_pay(params(), () =>
    queueMicrotask(() => imp.request_pay(params({ merchant_uid: 'order_2' }), second)),
  );
  await runMicrotasks();
  expect(second).toHaveBeenCalledTimes(1);
  expect(isShown()).toBe(false);
});

test('of two requests in one window only the second callback runs', async () => {
  const { imp, sandbox } = await initScript();
  const first = vi.fn();
  const second = vi.fn();
  imp.request_pay(params(), first);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  sandbox.next('approve');
  imp.request_pay(params({ merchant_uid: 'order_2' }), second);
  await runMicrotasks();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['ready', 'paid']);
  expect(sandbox.window()).toBeNull();
});
