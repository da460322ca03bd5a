import { beforeAll, expect, test, vi } from 'vitest';
import {
  allChannels,
  channel,
  dialog,
  frames,
  initScript,
  isShown,
  loadScript,
  loadWindow,
  mockAlert,
  params,
  runMicrotasks,
} from './scriptInPage.js';

beforeAll(loadWindow, 60_000);

test('a request without parameters causes an alert and is not sent', async () => {
  const alert = mockAlert();
  const { imp, sandbox } = await initScript();
  const callback = vi.fn();
  imp.request_pay(undefined, callback);
  await runMicrotasks();
  expect(alert).toHaveBeenCalledWith('결제요청 파라메터가 누락되었습니다.');
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test('a request without `init` causes an alert and does not call the callback', async () => {
  const alert = mockAlert();
  const { imp, sandbox } = await loadScript();
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(alert).toHaveBeenCalledWith(
    '판매자 코드가 설정되지 않았습니다. IMP.init()함수를 먼저 호출하세요.',
  );
  expect(callback).not.toHaveBeenCalled();
});

test('a page without `alert` gets no error', async () => {
  vi.stubGlobal('alert', undefined);
  Reflect.deleteProperty(window, 'alert');
  const { imp } = await loadScript();
  expect(() => imp.request_pay(params(), () => {})).not.toThrow();
  vi.unstubAllGlobals();
});

test('missing keys are added to the parameters object of the caller', async () => {
  const { imp, sandbox } = await loadScript({ now: () => 1234567890123 });
  imp.agency('imp00000000', 'sub');
  await runMicrotasks();
  sandbox.next('cancel');
  const given = params({ pay_method: '', merchant_uid: '' });
  expect(imp.request_pay(given, () => {})).toBeUndefined();
  await runMicrotasks();
  const written = {
    pay_method: 'card',
    merchant_uid: 'nobody_1234567890123',
    request_id: 'req_1234567890123',
    tier_code: 'sub',
  };
  expect(given).toMatchObject(written);
  expect(sandbox.requests).toEqual([given]);
});

test('the gateway receives the parameters as JSON', async () => {
  const { imp, sandbox } = await initScript();
  sandbox.next('cancel');
  imp.request_pay(Object.assign(params(), { dropped: undefined, nulled: NaN }), () => {});
  await runMicrotasks();
  expect(sandbox.requests[0]).toMatchObject({ merchant_uid: 'order_1', nulled: null });
  expect(sandbox.requests[0]).not.toHaveProperty('dropped');
});

test.each([
  ['frozen parameters', () => Object.freeze(params())],
  ['a value that JSON cannot encode', () => Object.assign(params(), { custom_data: { n: 1n } })],
])('%s: the script alerts, hides the dialog and does not call the callback', async (_, given) => {
  const alert = mockAlert();
  const { imp, sandbox } = await initScript();
  const [before] = frames();
  const callback = vi.fn();
  imp.request_pay(given(), callback);
  await runMicrotasks();
  expect(alert).toHaveBeenCalledWith(expect.stringMatching(/^결제모듈 구동 중에 오류가/));
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test('a request right after `init` is queued, and its window opens when the frame has loaded', async () => {
  const { imp, sandbox } = await loadScript(allChannels);
  sandbox.next('approve');
  const callback = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params({ pg: 'html5_inicis.iniescrow0' }), callback);
  expect(sandbox.requests).toEqual([]);
  await runMicrotasks();
  expect(callback).toHaveBeenCalledWith(expect.objectContaining({ success: true }));
  expect(sandbox.payments[0]?.pg_id).toBe('iniescrow0');
});

test('of two queued requests only the last is sent, and the first callback is lost', async () => {
  const { imp, sandbox } = await loadScript();
  sandbox.next('approve');
  sandbox.next('approve');
  const first = vi.fn();
  const second = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), first);
  imp.request_pay(params({ merchant_uid: 'order_2' }), second);
  await runMicrotasks();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(sandbox.requests).toHaveLength(1);
});

test('neither `close` nor `deinit` clears a queued request', async () => {
  const { imp, sandbox } = await loadScript();
  sandbox.next('approve');
  sandbox.faults.frame = 'silent';
  const callback = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), callback);
  await runMicrotasks();
  imp.close();
  await runMicrotasks();
  imp.deinit();
  sandbox.faults.frame = undefined;
  await runMicrotasks();
  expect(callback).not.toHaveBeenCalled();
  imp.init('imp00000000');
  await runMicrotasks();
  expect(callback).toHaveBeenCalledTimes(1);
});

test.each([
  ['html5_inicis.INIBillTst', 'INIBillTst'],
  ['html5_inicis', 'INIpayTest'],
  ['html5_inicis.WRONG', 'INIpayTest'],
  ['kakaopay', 'INIpayTest'],
])('`pg` %s opens %s', async (pg, pgId) => {
  const { imp, sandbox } = await initScript(allChannels);
  sandbox.next('approve');
  imp.request_pay(params({ pg }), () => {});
  await runMicrotasks();
  expect(sandbox.payments[0]?.pg_id).toBe(pgId);
});

test('an unknown `pg` opens the default channel, even if it belongs to another company', async () => {
  const { imp, sandbox } = await initScript({
    channels: [channel('TC0ONE', 'kakaopay'), channel('A')],
  });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.WRONG' }), () => {});
  await runMicrotasks();
  expect(sandbox.payments[0]).toMatchObject({ pg_provider: 'kakaopay', pg_id: 'TC0ONE' });
});

test('a default channel that does not support payments is skipped', async () => {
  const channels = [channel('A010', 'danal', 'certification'), channel('A')];
  const { imp, sandbox } = await initScript({ channels });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.WRONG' }), () => {});
  await runMicrotasks();
  expect(sandbox.payments[0]?.pg_id).toBe('A');
});

test('`channelKey` has priority over `pg`', async () => {
  const channels = [channel('A'), { ...channel('B'), channel_key: 'channel-key-b' }];
  const { imp, sandbox } = await initScript({ channels });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.A', channelKey: 'channel-key-b' }), () => {});
  await runMicrotasks();
  expect(sandbox.payments[0]?.pg_id).toBe('B');
});

test('after `init` A and `init` B a payment for A opens the window of B', async () => {
  const { imp, sandbox } = await loadScript();
  imp.init('impA');
  imp.init('impB');
  await runMicrotasks();
  imp.request_pay(params(), () => {});
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  expect(frames().find(({ style }) => style.display === 'block')?.src).toContain('/impB/');
});

test('a store account that has only certification channels answers F1001 as `error_coe`', async () => {
  const { imp, sandbox } = await initScript({
    channels: [channel('A010', 'danal', 'certification')],
  });
  const [before] = frames();
  expect(before?.className).toContain('imp-frame-danal-certification');
  expect(before?.src).toContain('/certificates/ready/imp00000000/danal/A010');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith({
    imp_success: false,
    imp_uid: null,
    merchant_uid: 'order_1',
    error_coe: 'F1001',
    error_msg: expect.stringMatching(/^등록되지 않은 PG모듈 정보입니다\./),
  });
  expect(before?.isConnected).toBe(false);
  expect(isShown()).toBe(false);
  expect(sandbox.requests).toEqual([]);
});

test.each([
  ['an unknown store account', { userCode: 'imp99999999' }],
  ['a store account without channels', { channels: [] }],
])('%s answers NOT_READY and leaves no request queued', async (_, options) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { imp } = await loadScript(options);
  const whileLoading = vi.fn();
  const afterLoading = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), whileLoading);
  await runMicrotasks();
  imp.request_pay(params(), afterLoading);
  await runMicrotasks();
  for (const callback of [whileLoading, afterLoading])
    expect(callback).toHaveBeenCalledExactlyOnceWith({
      success: false,
      imp_uid: null,
      merchant_uid: 'order_1',
      error_code: 'NOT_READY',
      error_msg: '등록 된 PG 설정 정보를 찾을 수 없습니다.',
    });
  expect(error).toHaveBeenCalledTimes('userCode' in options ? 1 : 0);
});

test('the class of a shown dialog has provider and platform, and one frame is shown', async () => {
  const { imp } = await initScript(allChannels);
  imp.request_pay(params({ pg: 'html5_inicis.INIBillTst' }), () => {});
  await runMicrotasks();
  expect(isShown()).toBe(true);
  expect(dialog().className).toBe('imp-dialog customizable payment-html5_inicis pc');
  expect(frames().map(({ style }) => style.display)).toEqual(['none', 'block', 'none']);
  expect(document.body.className).toBe('');
});
