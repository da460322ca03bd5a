// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Channel, RequestPayParams } from '../../../src/core/wire.js';
import { createSandbox, type Sandbox } from '../../../src/sandbox/createSandbox.js';
import type { SandboxOptions } from '../../../src/sandbox/sandboxOptions.js';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import type { Outcome } from '../../../src/sandbox/gateway/session/outcome.js';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/130.0 Mobile Safari/537.36';

const channel = (pg_id: string, pg_provider = 'html5_inicis', type = 'payment'): Channel => ({
  pg_provider,
  pg_id,
  type,
});

/** jsdom takes long to make a frame: one channel, unless a test is about several. */
const one = [channel('INIpayTest')];
const usual = { channels: undefined };

// The window is loaded when first opened: no test's patience is for that.
beforeAll(() => import('../../../src/sandbox/window/frame/mountWindow.js'), 60_000);

const sandboxes: Sandbox[] = [];

afterEach(() => {
  for (const sandbox of sandboxes.splice(0)) sandbox.reset();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Enough microtasks for every step that needs no clock. */
async function microtasks() {
  for (let left = 30; left > 0; left -= 1) await Promise.resolve();
}

async function start(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ channels: one, ...options });
  sandboxes.push(sandbox);
  const imp = await sandbox.loadImp();
  if (!(imp instanceof VendorScript)) throw new Error('not the sandbox');
  if (!imp.fetch) throw new Error('the script of a sandbox reads its list itself');
  return { sandbox, imp, fetch: imp.fetch };
}

async function ready(options: SandboxOptions = {}) {
  const started = await start(options);
  started.imp.init('imp00000000');
  await microtasks();
  return started;
}

const params = (changed: Partial<RequestPayParams> = {}): RequestPayParams => ({
  pg: 'html5_inicis.INIpayTest',
  pay_method: 'card',
  merchant_uid: 'order_1',
  name: '원두 1kg',
  amount: 1004,
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://shop.example/done?a=1#result',
  ...changed,
});

const elementsOf = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

function dialog(): HTMLElement {
  const [found, ...others] = elementsOf(document, '.imp-dialog');
  if (!found || others.length > 0) throw new Error('not one dialog');
  return found;
}

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe.imp-frame')];
const isShown = () => dialog().style.display === 'block';
const device = (userAgent: string) =>
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
const alerts = () => vi.spyOn(window, 'alert').mockImplementation(() => {});

// Start

test('`init` returns before it touches the page', async () => {
  const { imp } = await start();
  imp.init('imp00000000');
  expect(document.querySelector('.imp-dialog')).toBeNull();
  await microtasks();
  expect(dialog()).toBeInstanceOf(HTMLElement);
});

test('`init` waits for a page that is still loading', async () => {
  const { imp } = await start();
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  imp.init('imp00000000');
  await microtasks();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(dialog()).toBeInstanceOf(HTMLElement);
});

test('the dialog stands in the body, full-page and hidden, its header last', async () => {
  await ready();
  expect(dialog().parentElement).toBe(document.body);
  expect(dialog().className).toBe('imp-dialog customizable');
  // By a style element: a policy against those leaves the idle dialog over the page.
  expect(dialog().getAttribute('style')).toBeNull();
  expect(getComputedStyle(dialog())).toMatchObject({
    position: 'fixed',
    top: '0px',
    left: '0px',
    width: '100%',
    height: '100%',
    zIndex: '99999',
    display: 'none',
  });
  const header = dialog().lastElementChild;
  expect(header?.className).toBe('imp-header');
  expect(getComputedStyle(header ?? document.body).display).toBe('none');
  expect(header?.querySelector('.imp-close')).not.toBeNull();
});

test('each channel has a hidden frame whose address names account, provider and id', async () => {
  await ready(usual);
  expect(frames().map(({ src }) => src.split('#')[1])).toEqual([
    '/payments/ready/imp00000000/html5_inicis/INIpayTest?sandbox=true&store_id=store-sandbox',
    '/payments/ready/imp00000000/html5_inicis/INIBillTst?sandbox=true&store_id=store-sandbox',
    '/payments/ready/imp00000000/html5_inicis/iniescrow0?sandbox=true&store_id=store-sandbox',
  ]);
  expect(frames().map(({ className }) => className)).toEqual([
    'imp-frame imp-frame-pc imp-frame-default imp-frame-html5_inicis',
    'imp-frame imp-frame-pc imp-frame-html5_inicis',
    'imp-frame imp-frame-pc imp-frame-html5_inicis',
  ]);
  for (const frame of frames()) {
    expect([frame.id, frame.name, frame.style.display]).toEqual(['', '', 'none']);
    expect(frame.style.position).toBe('absolute');
    expect(frame.getAttribute('frameborder')).toBe('0');
  }
});

test('`agency` puts the tier into every address', async () => {
  const { imp } = await start();
  imp.agency('imp00000000', 'sub');
  await microtasks();
  for (const { src } of frames()) expect(src).toContain('?tier=sub&sandbox=true');
});

test('each frame fires one `load`, after whoever watches the page could listen to it', async () => {
  const { imp } = await start(usual);
  const early: EventTarget[] = [];
  const late: EventTarget[] = [];
  const hear = ({ target }: Event) => target && early.push(target);
  document.addEventListener('load', hear, true);
  const observer = new MutationObserver(() => {
    for (const frame of frames()) frame.addEventListener('load', () => late.push(frame));
    observer.disconnect();
  });
  observer.observe(document.body, { childList: true });
  imp.init('imp00000000');
  await new Promise((done) => setTimeout(done, 50));
  document.removeEventListener('load', hear, true);
  expect(early).toEqual(frames());
  expect(late).toEqual(frames());
});

test('a frame that is taken away before it has loaded never loads', async () => {
  const { imp } = await start();
  imp.init('imp00000000');
  await Promise.resolve();
  const [frame] = frames();
  const loaded = vi.fn();
  frame?.addEventListener('load', loaded);
  imp.deinit();
  await microtasks();
  expect(frame?.isConnected).toBe(false);
  expect(loaded).not.toHaveBeenCalled();
});

test('a second `init` replaces every frame and keeps one dialog and one style', async () => {
  const { imp } = await ready();
  const [before] = frames();
  const styles = document.querySelectorAll('style').length;
  imp.init('imp11111111');
  await microtasks();
  expect(dialog()).toBeInstanceOf(HTMLElement);
  expect(document.querySelectorAll('style')).toHaveLength(styles);
  expect(before?.isConnected).toBe(false);
  for (const { src } of frames()) expect(src).toContain('/imp11111111/');
});

test('`deinit` takes the dialog and the style away', async () => {
  const styles = document.querySelectorAll('style').length;
  const { imp } = await ready();
  expect(document.querySelectorAll('style')).toHaveLength(styles + 1);
  imp.deinit();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  expect(document.querySelectorAll('style')).toHaveLength(styles);
});

test('the channel list is served to `fetch`, with and without a tier', async () => {
  const { fetch } = await start({ channels: [channel('MOIone')] });
  for (const tier of ['', '?tier=sub']) {
    const response = await fetch(`https://service.iamport.kr/users/pg/imp00000000${tier}`);
    expect(await response.json()).toEqual({
      code: 0,
      data: [{ ...channel('MOIone'), store_id: 'store-sandbox', sandbox: true }],
    });
  }
});

test('the channel list of an unknown account is code -1', async () => {
  const { fetch } = await start({ userCode: 'imp00000000' });
  const response = await fetch('https://service.iamport.kr/users/pg/imp11111111');
  expect(await response.json()).toEqual({ code: -1, message: expect.stringMatching(/.+/) });
});

test.each([
  ['another address', 'https://service.iamport.kr/payments', {}],
  ['another host', 'https://api.iamport.kr/users/pg/imp00000000', {}],
  ['another method', 'https://service.iamport.kr/users/pg/imp00000000', { method: 'POST' }],
])('`fetch` of %s fails like a network', async (_, url, init) => {
  const { fetch } = await start();
  await expect(fetch(url, init)).rejects.toBeInstanceOf(TypeError);
});

test('`fetch` hears its signal', async () => {
  const { fetch } = await start();
  const signal = AbortSignal.abort();
  const url = 'https://service.iamport.kr/users/pg/imp00000000';
  await expect(fetch(url, { signal })).rejects.toMatchObject({ name: 'AbortError' });
});

// Request

test('a request without parameters alerts and is gone', async () => {
  const alert = alerts();
  const { imp, sandbox } = await ready();
  const callback = vi.fn();
  imp.request_pay(undefined, callback);
  await microtasks();
  expect(alert).toHaveBeenCalledWith('결제요청 파라메터가 누락되었습니다.');
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test('a request without `init` alerts and never calls back', async () => {
  const alert = alerts();
  const { imp, sandbox } = await start();
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
  expect(alert).toHaveBeenCalledWith(
    '판매자 코드가 설정되지 않았습니다. IMP.init()함수를 먼저 호출하세요.',
  );
  expect(callback).not.toHaveBeenCalled();
});

test('a page without `alert` hears nothing', async () => {
  vi.stubGlobal('alert', undefined);
  Reflect.deleteProperty(window, 'alert');
  const { imp } = await start();
  expect(() => imp.request_pay(params(), () => {})).not.toThrow();
  vi.unstubAllGlobals();
});

test('what is missing is written into the parameters of the caller', async () => {
  const { imp, sandbox } = await start({ now: () => 1234567890123 });
  imp.agency('imp00000000', 'sub');
  await microtasks();
  sandbox.next('cancel');
  const given = params({ pay_method: '', merchant_uid: '' });
  expect(imp.request_pay(given, () => {})).toBeUndefined();
  await microtasks();
  const written = {
    pay_method: 'card',
    merchant_uid: 'nobody_1234567890123',
    request_id: 'req_1234567890123',
    tier_code: 'sub',
  };
  expect(given).toMatchObject(written);
  expect(sandbox.requests).toEqual([given]);
});

test('the gateway receives what JSON leaves of the parameters', async () => {
  const { imp, sandbox } = await ready();
  sandbox.next('cancel');
  imp.request_pay(Object.assign(params(), { gone: undefined, lost: NaN }), () => {});
  await microtasks();
  expect(sandbox.requests[0]).toMatchObject({ merchant_uid: 'order_1', lost: null });
  expect(sandbox.requests[0]).not.toHaveProperty('gone');
});

test.each([
  ['frozen parameters', () => Object.freeze(params())],
  ['a value that JSON cannot take', () => Object.assign(params(), { custom_data: { n: 1n } })],
])('%s alert, hide the dialog and never call back', async (_, given) => {
  const alert = alerts();
  const { imp, sandbox } = await ready();
  const [before] = frames();
  const callback = vi.fn();
  imp.request_pay(given(), callback);
  await microtasks();
  expect(alert).toHaveBeenCalledWith(expect.stringMatching(/^결제모듈 구동 중에 오류가/));
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test('a request right after `init` is parked and opens when its frame has loaded', async () => {
  const { imp, sandbox } = await start(usual);
  sandbox.next('approve');
  const callback = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params({ pg: 'html5_inicis.iniescrow0' }), callback);
  expect(sandbox.requests).toEqual([]);
  await microtasks();
  expect(callback).toHaveBeenCalledWith(expect.objectContaining({ success: true }));
  expect(sandbox.payments[0]?.pg_id).toBe('iniescrow0');
});

test('of two parked requests the last wins and the first callback is lost', async () => {
  const { imp, sandbox } = await start();
  sandbox.next('approve');
  sandbox.next('approve');
  const first = vi.fn();
  const second = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), first);
  imp.request_pay(params({ merchant_uid: 'order_2' }), second);
  await microtasks();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(sandbox.requests).toHaveLength(1);
});

test('neither `close` nor `deinit` clears a parked request', async () => {
  const { imp, sandbox } = await start();
  sandbox.next('approve');
  sandbox.faults.frame = 'silent';
  const callback = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), callback);
  await microtasks();
  imp.close();
  await microtasks();
  imp.deinit();
  sandbox.faults.frame = undefined;
  await microtasks();
  expect(callback).not.toHaveBeenCalled();
  imp.init('imp00000000');
  await microtasks();
  expect(callback).toHaveBeenCalledTimes(1);
});

test.each([
  ['html5_inicis.INIBillTst', 'INIBillTst'],
  ['html5_inicis', 'INIpayTest'],
  ['html5_inicis.WRONG', 'INIpayTest'],
  ['kakaopay', 'INIpayTest'],
])('`pg` %s opens %s', async (pg, pgId) => {
  const { imp, sandbox } = await ready(usual);
  sandbox.next('approve');
  imp.request_pay(params({ pg }), () => {});
  await microtasks();
  expect(sandbox.payments[0]?.pg_id).toBe(pgId);
});

test('an unknown `pg` opens the default channel, be it another company', async () => {
  const { imp, sandbox } = await ready({ channels: [channel('TC0ONE', 'kakaopay'), channel('A')] });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.WRONG' }), () => {});
  await microtasks();
  expect(sandbox.payments[0]).toMatchObject({ pg_provider: 'kakaopay', pg_id: 'TC0ONE' });
});

test('a default channel that takes no payments is passed over', async () => {
  const channels = [channel('A010', 'danal', 'certification'), channel('A')];
  const { imp, sandbox } = await ready({ channels });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.WRONG' }), () => {});
  await microtasks();
  expect(sandbox.payments[0]?.pg_id).toBe('A');
});

test('`channelKey` goes before `pg`', async () => {
  const channels = [channel('A'), { ...channel('B'), channel_key: 'channel-key-b' }];
  const { imp, sandbox } = await ready({ channels });
  sandbox.next('approve');
  imp.request_pay(params({ pg: 'html5_inicis.A', channelKey: 'channel-key-b' }), () => {});
  await microtasks();
  expect(sandbox.payments[0]?.pg_id).toBe('B');
});

test('after `init` A and `init` B a payment for A opens the window of B', async () => {
  const { imp, sandbox } = await start();
  imp.init('impA');
  imp.init('impB');
  await microtasks();
  imp.request_pay(params(), () => {});
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  expect(frames().find(({ style }) => style.display === 'block')?.src).toContain('/impB/');
});

test('an account with certification channels only calls back F1001, spelt as the script does', async () => {
  const { imp, sandbox } = await ready({ channels: [channel('A010', 'danal', 'certification')] });
  const [before] = frames();
  expect(before?.className).toContain('imp-frame-danal-certification');
  expect(before?.src).toContain('/certificates/ready/imp00000000/danal/A010');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
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
  ['an unknown account', { userCode: 'imp99999999' }],
  ['an account without channels', { channels: [] }],
])('%s calls back NOT_READY and parks nothing', async (_, options) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { imp } = await start(options);
  const early = vi.fn();
  const late = vi.fn();
  imp.init('imp00000000');
  imp.request_pay(params(), early);
  await microtasks();
  imp.request_pay(params(), late);
  await microtasks();
  for (const callback of [early, late])
    expect(callback).toHaveBeenCalledExactlyOnceWith({
      success: false,
      imp_uid: null,
      merchant_uid: 'order_1',
      error_code: 'NOT_READY',
      error_msg: '등록 된 PG 설정 정보를 찾을 수 없습니다.',
    });
  expect(error).toHaveBeenCalledTimes('userCode' in options ? 1 : 0);
});

test('the shown dialog names the channel and the platform, and shows one frame', async () => {
  const { imp } = await ready(usual);
  imp.request_pay(params({ pg: 'html5_inicis.INIBillTst' }), () => {});
  await microtasks();
  expect(isShown()).toBe(true);
  expect(dialog().className).toBe('imp-dialog customizable payment-html5_inicis pc');
  expect(frames().map(({ style }) => style.display)).toEqual(['none', 'block', 'none']);
  expect(document.body.className).toBe('');
});

// End

test('the callback hears first, then the dialog hides, then the frames are new', async () => {
  const { imp, sandbox } = await ready(usual);
  const before = frames();
  sandbox.next('approve');
  const seen: unknown[] = [];
  imp.request_pay(params(), (answer) => {
    seen.push(answer, isShown(), frames());
  });
  await microtasks();
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

test('a cancelled window calls back without an `error_code`', async () => {
  const { imp, sandbox } = await ready();
  sandbox.next('cancel');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
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

test('a queued outcome needs no clock and no window', async () => {
  vi.useFakeTimers();
  const { imp, sandbox } = await ready();
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  expect(callback).not.toHaveBeenCalled();
  await microtasks();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(sandbox.window()).toBeNull();
});

test('queued outcomes answer one window each, in order, and go before `prompt`', async () => {
  const asked: string[] = [];
  const { imp, sandbox } = await ready({
    prompt: async ({ params: sent }) => {
      asked.push(sent.merchant_uid);
      return 'cancel' as const;
    },
  });
  sandbox.next('decline');
  sandbox.next('approve');
  for (const merchant_uid of ['a', 'b', 'c']) {
    imp.request_pay(params({ merchant_uid }), () => {});
    await microtasks();
  }
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['failed', 'paid', 'failed']);
  expect(asked).toEqual(['c']);
  expect(sandbox.window()).toBeNull();
});

test('a refusal before the window calls back, on a phone too, and uses up no outcome', async () => {
  device(android);
  const navigate = vi.fn();
  const { imp, sandbox } = await ready({ navigate });
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params({ buyer_tel: '' }), callback);
  await microtasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ success: false }));
  expect(navigate).not.toHaveBeenCalled();
  expect(isShown()).toBe(false);
  imp.request_pay(params(), callback);
  await microtasks();
  expect(sandbox.payments[0]?.status).toBe('paid');
});

test('a callback that throws is logged, and everything else goes on as usual', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const { imp, sandbox } = await ready();
  sandbox.next('approve');
  const [before] = frames();
  const error = new Error('from the callback');
  imp.request_pay(params(), () => {
    throw error;
  });
  await microtasks();
  expect(log).toHaveBeenCalledWith(error);
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
});

test('a request inside the callback is lost and leaves a blank shield', async () => {
  const { imp, sandbox } = await ready();
  sandbox.next('approve');
  sandbox.next('approve');
  const second = vi.fn();
  imp.request_pay(params(), () => imp.request_pay(params({ merchant_uid: 'order_2' }), second));
  await microtasks();
  expect(second).not.toHaveBeenCalled();
  expect(isShown()).toBe(true);
  expect(sandbox.requests).toHaveLength(1);
  expect(sandbox.window()).toBeNull();
});

test('a request one microtask after the callback is fine', async () => {
  const { imp, sandbox } = await ready();
  sandbox.next('approve');
  sandbox.next('approve');
  const second = vi.fn();
  imp.request_pay(params(), () =>
    queueMicrotask(() => imp.request_pay(params({ merchant_uid: 'order_2' }), second)),
  );
  await microtasks();
  expect(second).toHaveBeenCalledTimes(1);
  expect(isShown()).toBe(false);
});

test('of two requests in one window only the second callback ever runs', async () => {
  const { imp, sandbox } = await ready();
  const first = vi.fn();
  const second = vi.fn();
  imp.request_pay(params(), first);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  sandbox.next('approve');
  imp.request_pay(params({ merchant_uid: 'order_2' }), second);
  await microtasks();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['ready', 'paid']);
  expect(sandbox.window()).toBeNull();
});

test('`close` hides the window, makes the frames anew and calls nobody', async () => {
  const { imp, sandbox } = await ready();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const [before] = frames();
  imp.close();
  await microtasks();
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
  expect(frames()).toHaveLength(1);
  expect(sandbox.window()).toBeNull();
  expect(dialog().children).toHaveLength(2);
  expect(callback).not.toHaveBeenCalled();
});

test('`init` by anyone while a window is open leaves the dialog shown and blank', async () => {
  const { imp, sandbox } = await ready();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  imp.init('imp00000000');
  await microtasks();
  expect(isShown()).toBe(true);
  expect(frames().map(({ style }) => style.display)).toEqual(['none']);
  expect(sandbox.window()).toBeNull();
  expect(callback).not.toHaveBeenCalled();
});

test('an answer that `close` overtakes never reaches the callback', async () => {
  const { imp, sandbox } = await ready();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const leave = sandbox.window()?.querySelector<HTMLElement>('button[aria-label="결제창 닫기"]');
  leave?.click();
  imp.close();
  await microtasks();
  expect(sandbox.payments[0]?.status).toBe('failed');
  expect(callback).not.toHaveBeenCalled();
});

test('`close` before the answer of a slow shopper leaves the payment unpaid', async () => {
  let answer: (outcome: Outcome) => void = () => {};
  const { imp, sandbox } = await ready({
    prompt: () => new Promise((resolve) => (answer = resolve)),
  });
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
  imp.close();
  await microtasks();
  answer('approve');
  await microtasks();
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.payments[0]?.status).toBe('ready');
});

// Faults

test.each([
  ['error', 500],
  ['missing', 404],
] as const)('a list that is `%s` parks the request until a good `init`', async (list, status) => {
  const { imp, sandbox, fetch } = await start();
  sandbox.faults.list = list;
  sandbox.next('approve');
  const callback = vi.fn();
  const response = await fetch('https://service.iamport.kr/users/pg/imp00000000');
  expect(response.status).toBe(status);
  imp.init('imp00000000');
  imp.request_pay(params(), callback);
  await microtasks();
  expect(callback).not.toHaveBeenCalled();
  expect(isShown()).toBe(false);
  sandbox.faults.list = undefined;
  imp.init('imp00000000');
  await microtasks();
  expect(callback).toHaveBeenCalledTimes(1);
});

test('a list that is `html`, `reset`, `silent` or `unknown` is so to `fetch` too', async () => {
  const { sandbox, fetch } = await start();
  const url = 'https://service.iamport.kr/users/pg/imp00000000';
  sandbox.faults.list = 'html';
  await expect((await fetch(url)).json()).rejects.toBeInstanceOf(SyntaxError);
  sandbox.faults.list = 'reset';
  await expect(fetch(url)).rejects.toBeInstanceOf(TypeError);
  sandbox.faults.list = 'silent';
  await expect(fetch(url, { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  sandbox.faults.list = 'unknown';
  expect(await (await fetch(url)).json()).toMatchObject({ code: -1 });
  sandbox.faults.list = { delay: 10 };
  expect(await (await fetch(url)).json()).toMatchObject({ code: 0 });
});

test('a frame that is refused loads all the same: a blank shield', async () => {
  const { imp, sandbox } = await start();
  sandbox.faults.frame = 'refused';
  const callback = vi.fn();
  imp.init('imp00000000');
  await microtasks();
  imp.request_pay(params(), callback);
  await microtasks();
  expect(isShown()).toBe(true);
  expect(sandbox.window()).toBeNull();
  expect(frames()[0]?.contentWindow?.length).toBe(0);
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.requests).toEqual([]);
});

test('a frame of an open window has a frame of its own', async () => {
  const { imp, sandbox } = await ready();
  imp.request_pay(params(), () => {});
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  expect(frames()[0]?.contentWindow?.length).toBe(1);
});

test.each([
  ['missing', /script/],
  ['error', /script/],
  ['html', /script/],
  ['reset', /script/],
  ['empty', /script/],
] as const)(
  'a script that is `%s` does not load, and loads when it is mended',
  async (script, why) => {
    const sandbox = createSandbox();
    sandboxes.push(sandbox);
    sandbox.faults.script = script;
    await expect(sandbox.loadImp()).rejects.toThrow(why);
    sandbox.faults.script = { delay: 1 };
    expect(await sandbox.loadImp()).toBeInstanceOf(VendorScript);
  },
);

test('a script that is `silent` never loads, and `reset` mends everything', async () => {
  const { sandbox } = await start();
  Object.assign(sandbox.faults, { script: 'silent', list: 'error', frame: 'refused' });
  const loaded = vi.fn();
  void sandbox.loadImp().then(loaded);
  await microtasks();
  expect(loaded).not.toHaveBeenCalled();
  sandbox.reset();
  expect(Object.values(sandbox.faults)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['silentClose', 'ready'],
  ['callbackLost', 'paid'],
  [{ after: 5, end: 'silentClose' }, 'ready'],
] as const)('%j hides the window and calls nobody; the payment is %s', async (end, status) => {
  const { imp, sandbox } = await ready();
  const [before] = frames();
  sandbox.next(end);
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(before?.isConnected).toBe(false));
  expect(isShown()).toBe(false);
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.payments[0]?.status).toBe(status);
});

test('a callback is missed on a phone: this build alerts', async () => {
  device(android);
  const alert = alerts();
  const { imp, sandbox } = await ready();
  imp.request_pay(params());
  await microtasks();
  expect(alert).toHaveBeenCalledWith(expect.stringMatching(/^결제모듈 구동 중에 오류가/));
  expect(sandbox.requests).toEqual([]);
});

test('`close` makes the frames anew once for each frame, and does nothing without one', async () => {
  const { imp, sandbox } = await ready(usual);
  let made = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      made += [...addedNodes].filter((node) => node instanceof HTMLIFrameElement).length;
  });
  observer.observe(dialog(), { childList: true });
  imp.close();
  await microtasks();
  expect(made).toBe(9);
  imp.request_pay(params(), () => {});
  await microtasks();
  sandbox.faults.list = 'error';
  imp.init('imp00000000');
  await microtasks();
  imp.close();
  await microtasks();
  observer.disconnect();
  expect(made).toBe(9);
  expect(frames()).toEqual([]);
  expect(isShown()).toBe(true);
});

test('`deinit` leaves its listener: each hears the answer, and one callback runs', async () => {
  const { imp, sandbox } = await ready();
  for (let times = 0; times < 2; times += 1) {
    imp.deinit();
    imp.init('imp00000000');
    await microtasks();
  }
  let made = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) made += addedNodes.length;
  });
  observer.observe(dialog(), { childList: true });
  sandbox.next('approve');
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
  observer.disconnect();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(made).toBe(3);
});

// On a phone

test.each([
  [iphone, 'imp-dialog customizable payment-html5_inicis mobile ios'],
  [android, 'imp-dialog customizable payment-html5_inicis mobile'],
])('on a phone (%s) the page behind is hidden', async (userAgent, className) => {
  device(userAgent);
  const { imp } = await ready();
  expect(frames()[0]?.className).toContain('imp-frame-mobile');
  imp.request_pay(params(), () => {});
  await microtasks();
  expect(dialog().className).toBe(className);
  expect(document.body.className).toBe('imp-payment-progress');
  imp.close();
  await microtasks();
  expect(document.body.className).toBe('');
});

test.each([
  ['approve', 'imp_success=true'],
  ['cancel', `imp_success=false&error_msg=${encodeURIComponent('사용자가 결제를 취소하셨습니다')}`],
] as const)('on a phone %s leaves for `m_redirect_url` and calls nobody', async (end, told) => {
  device(iphone);
  const navigate = vi.fn();
  const { imp, sandbox } = await ready({ navigate });
  sandbox.next(end);
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await microtasks();
  const [payment] = sandbox.payments;
  expect(navigate).toHaveBeenCalledExactlyOnceWith(
    `https://shop.example/done?a=1&imp_uid=${payment?.imp_uid}&merchant_uid=order_1&${told}#result`,
  );
  expect(callback).not.toHaveBeenCalled();
  expect(isShown()).toBe(false);
  expect(document.body.className).toBe('');
});

test('what was paid before a redirect is in session storage', async () => {
  device(android);
  const navigate = vi.fn();
  const { imp, sandbox } = await ready({ navigate });
  sandbox.next('approve');
  imp.request_pay(params(), () => {});
  await microtasks();
  expect(Object.values({ ...sessionStorage }).join()).toContain(sandbox.payments[0]?.imp_uid);
  sandbox.reset();
  expect(sessionStorage).toHaveLength(0);
});

test('a phone whose script is taken out with the window open keeps the page hidden', async () => {
  device(android);
  const { imp } = await ready();
  imp.request_pay(params(), () => {});
  await microtasks();
  imp.deinit();
  expect(document.body.className).toBe('imp-payment-progress');
  document.body.className = '';
});

// The sandbox

test('the window opens in the dialog, and what the shopper does there is the answer', async () => {
  const { imp, sandbox } = await ready({ locale: 'ko', seller: '커피 가게' });
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const root = sandbox.window();
  const shadow = root?.getRootNode();
  const host = shadow instanceof ShadowRoot ? shadow.host : null;
  expect(dialog().contains(host)).toBe(true);
  expect(root?.textContent).toContain('원두 1kg');
  expect(root?.textContent).toContain('커피 가게');
  root?.querySelector<HTMLElement>('button[aria-label="결제창 닫기"]')?.click();
  await microtasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ success: false }));
  expect(sandbox.window()).toBeNull();
  expect(host?.isConnected).toBe(false);
});

test('`loadImp` gives one script until `reset`', async () => {
  const { sandbox, imp } = await start();
  expect(await sandbox.loadImp()).toBe(imp);
  sandbox.reset();
  expect(await sandbox.loadImp()).not.toBe(imp);
});

test('`reset` clears the page, the records, the requests and the outcomes', async () => {
  device(android);
  const { imp, sandbox } = await ready({ navigate: () => {}, prompt: () => 'cancel' });
  sandbox.next('approve');
  imp.request_pay(params(), () => {});
  await microtasks();
  sandbox.next('approve');
  imp.init('imp00000000');
  imp.request_pay(params({ merchant_uid: 'order_2' }), () => {});
  sandbox.reset();
  await microtasks();
  expect(document.querySelector('.imp-dialog')).toBeNull();
  expect(document.body.className).toBe('');
  expect([sandbox.requests, sandbox.payments]).toEqual([[], []]);
  const fresh = await sandbox.loadImp();
  fresh.init('imp00000000');
  fresh.request_pay(params(), () => {});
  await microtasks();
  expect(sandbox.payments.map(({ status }) => status)).toEqual(['failed']);
});

test('two sandboxes in one page know nothing of each other', async () => {
  const first = await ready();
  const second = await start();
  second.imp.init('imp11111111');
  await microtasks();
  first.sandbox.next('approve');
  const callback = vi.fn();
  second.imp.request_pay(params(), () => {});
  first.imp.request_pay(params(), callback);
  await microtasks();
  expect(callback).toHaveBeenCalledTimes(1);
  expect(first.sandbox.payments.map(({ status }) => status)).toEqual(['paid']);
  expect(second.sandbox.payments.map(({ status }) => status)).toEqual(['ready']);
  expect((await start()).sandbox.payments).toEqual([]);
  first.sandbox.reset();
  expect(dialog().style.display).toBe('block');
  expect(second.sandbox.payments).toHaveLength(1);
});
