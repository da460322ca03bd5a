import type { Imp } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodePayment } from '../../../src/core/encode.js';
import { initScript } from '../../../src/react/sdk/initScript.js';
import { isMobile } from '../../../src/react/sdk/isMobile.js';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { readyFrames } from '../../../src/react/sdk/readyFrames.js';
import { loadScript } from '../../../src/react/sdk/loadScript.js';
import { openWindow } from '../../../src/react/sdk/openWindow.js';
import { acquirePayment } from '../../../src/react/sdk/scriptState.js';
import { isWindowOpen } from '../shop.js';

const account = { userCode: 'imp00000000' };
const request = {
  order: { merchantUid: 'order_1', name: '원두 1kg', amount: 1004 },
  buyer: { tel: '010-1234-5678' },
};
const params = encodePayment(request, { pg: 'html5_inicis' });
const forever = new AbortController().signal;
const tags = () => document.querySelectorAll<HTMLScriptElement>('script[src*="iamport"]');
const frames = () => [...document.querySelectorAll('iframe')];
/** The window of a payment that is ready, opened as the payment flow opens it. */
const open = (imp: Imp, asked = params, options = {}) =>
  openWindow(imp, {
    params: asked,
    ready: readyFrames(imp, account, asked) ?? { dialog: null, frames: [] },
    locale: 'ko',
    signal: forever,
    onLateAnswer: () => {},
    ...options,
  });
const soon = () => new Promise((done) => setTimeout(done, 30));

/** The channel list as the vendor's service gives it. */
const list = (...ids: string[]) =>
  Response.json({
    code: 0,
    data: ids.map((id) => {
      const [pg_provider = '', pg_id = ''] = id.split('.');
      return { pg_provider, pg_id, type: 'payment', store_id: 'store', sandbox: true };
    }),
  });

describe('the script', () => {
  let imp: Imp;
  let sandbox: ReturnType<typeof createSandbox>;

  beforeEach(async () => {
    // A shopper who never answers: the window is open, and nothing is drawn in it.
    sandbox = createSandbox({ prompt: () => new Promise(() => {}) });
    imp = await sandbox.loadImp();
  });

  afterEach(() => {
    vi.useRealTimers();
    sandbox.reset();
    delete window.IMP;
    for (const tag of tags()) tag.remove();
  });

  it('is loaded by one tag, with the nonce, however many ask', async () => {
    const both = Promise.all([loadScript('abc'), loadScript('abc')]);
    expect(tags()).toHaveLength(1);
    expect(tags()[0]?.nonce).toBe('abc');
    window.IMP = imp;
    tags()[0]?.dispatchEvent(new Event('load'));
    expect(await both).toEqual([imp, imp]);
    expect(await loadScript()).toBe(imp);
    expect(tags()).toHaveLength(1);
  });

  it.each([
    ['fails', () => tags()[0]?.dispatchEvent(new Event('error'))],
    ['loads without `IMP`', () => tags()[0]?.dispatchEvent(new Event('load'))],
    ['does not answer in 10 seconds', () => vi.advanceTimersByTime(10_000)],
  ])(
    'is `unavailable` where it %s, and forgotten, so that the next try starts afresh',
    async (_, act) => {
      vi.useFakeTimers();
      const failing = expect(loadScript()).rejects.toMatchObject({
        reason: 'unavailable',
        code: 'script',
      });
      act();
      await vi.advanceTimersByTimeAsync(1);
      await failing;
      expect(tags()).toHaveLength(0);
      const again = loadScript();
      window.IMP = imp;
      tags()[0]?.dispatchEvent(new Event('load'));
      expect(await again).toBe(imp);
    },
  );

  it('is initialised after its channel list was read, and once an account', async () => {
    const order: string[] = [];
    const read = imp.fetch ?? fetch;
    imp.fetch = async (...args) => {
      order.push('list');
      return read(...args);
    };
    const init = vi.spyOn(imp, 'init');
    init.mockImplementation((...args) => {
      order.push('init');
      init.mockRestore();
      imp.init(...args);
    });
    await Promise.all([initScript(imp, account), initScript(imp, account)]);
    await initScript(imp, account);
    expect(order).toEqual(['list', 'init']);
  });

  it('names the tier of a sub-merchant for the list and for itself', async () => {
    const read = vi.fn(imp.fetch ?? fetch);
    imp.fetch = read;
    const agency = vi.spyOn(imp, 'agency');
    await initScript(imp, { ...account, tierCode: 'T1' });
    expect(read.mock.calls[0]?.[0]).toBe('https://service.iamport.kr/users/pg/imp00000000?tier=T1');
    expect(agency).toHaveBeenCalledExactlyOnceWith('imp00000000', 'T1');
    await soon();
    await prepareFrame(imp, { ...account, tierCode: 'T1' }, params);
  });

  it.each([
    ['an error', () => Promise.reject(new TypeError('Failed to fetch')), 'unavailable'],
    ['HTML', async () => new Response('<html>', { status: 503 }), 'unavailable'],
    ['an error in JSON', async () => Response.json({ code: -1 }, { status: 500 }), 'unavailable'],
    ['another code', async () => Response.json({ code: 7, data: [] }), 'unavailable'],
    ['an unknown account', async () => Response.json({ code: -1, message: '없음' }), 'invalid'],
  ])('is not initialised where the list is %s', async (_, answer, reason) => {
    imp.fetch = answer;
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, account)).rejects.toMatchObject({ reason });
    expect(init).not.toHaveBeenCalled();
  });

  it('gives the list 5 seconds', async () => {
    vi.useFakeTimers();
    imp.fetch = (_, { signal } = {}) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const init = vi.spyOn(imp, 'init');
    const failing = expect(initScript(imp, account)).rejects.toMatchObject({
      reason: 'unavailable',
      code: 'channels',
    });
    await vi.advanceTimersByTimeAsync(5001);
    await failing;
    expect(init).not.toHaveBeenCalled();
  });

  it('is never initialised for another account while a window is open', async () => {
    await prepareFrame(imp, account, params);
    void open(imp).catch(() => {});
    await vi.waitUntil(isWindowOpen);
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, { userCode: 'imp99999999' })).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(init).not.toHaveBeenCalled();
  });

  it('is initialised again where other code has put another account’s frames there', async () => {
    await prepareFrame(imp, account, params);
    imp.init('imp99999999');
    await soon();
    expect(frames()[0]?.src).toContain('imp99999999');
    await prepareFrame(imp, account, params);
    expect(frames()[0]?.src).toContain('imp00000000');
  });

  it.each([
    ['html5_inicis.WRONG', ['html5_inicis.MID'], 'pg'],
    ['html5_inicis', ['kakaopay.TC0ONETIME'], 'pg'],
  ] as const)('is not asked for %s where the account has only %j', async (pg, ids, field) => {
    imp.fetch = async () => list(...ids);
    const asked = encodePayment(request, { pg });
    await expect(prepareFrame(imp, account, asked)).rejects.toMatchObject({
      reason: 'invalid',
      code: 'unknown',
      field,
    });
  });

  it('is not asked for a channel key that the list does not have', async () => {
    const channel = { pg_provider: 'html5_inicis', pg_id: 'MID', type: 'payment' };
    imp.fetch = async () =>
      Response.json({ code: 0, data: [{ ...channel, channel_key: 'channel-key-1' }] });
    const asked = encodePayment(request, { channelKey: 'channel-key-2' });
    await expect(prepareFrame(imp, account, asked)).rejects.toMatchObject({ field: 'channelKey' });
  });

  it('is asked only after the frame of the right merchant has loaded', async () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('load', stop, true);
    let isReady = false;
    const ready = prepareFrame(imp, account, params).then(() => (isReady = true));
    await soon();
    expect(frames().length).toBeGreaterThan(0);
    expect(isReady).toBe(false);
    document.removeEventListener('load', stop, true);
    for (const frame of frames().slice(1)) frame.dispatchEvent(new Event('load'));
    await soon();
    expect(isReady).toBe(false);
    frames()[0]?.dispatchEvent(new Event('load'));
    await ready;
    expect(isReady).toBe(true);
  });

  it('is `unavailable` where the frame has not loaded in 15 seconds, and nothing is parked', async () => {
    const requestPay = vi.spyOn(imp, 'request_pay');
    vi.spyOn(imp, 'init').mockImplementation(() => {});
    vi.useFakeTimers();
    const waiting = expect(prepareFrame(imp, account, params)).rejects.toMatchObject({
      reason: 'unavailable',
    });
    await vi.advanceTimersByTimeAsync(15_000);
    await waiting;
    expect(requestPay).not.toHaveBeenCalled();
  });

  it('waits for the new frames after each end', async () => {
    for (const merchantUid of ['order_1', 'order_2', 'order_3']) {
      sandbox.next('approve');
      const asked = { ...params, merchant_uid: merchantUid };
      await prepareFrame(imp, account, asked);
      expect(await open(imp, asked)).toMatchObject({ answer: { success: true } });
    }
    expect(sandbox.payments).toHaveLength(3);
  });

  it('counts no frame from before an answer as loaded, however late they are made anew', async () => {
    await prepareFrame(imp, account, params);
    vi.spyOn(imp, 'request_pay').mockImplementation((_, callback) => callback({ success: true }));
    await open(imp);
    let isReady = false;
    const ready = prepareFrame(imp, account, params).then(() => (isReady = true));
    await soon();
    expect(isReady).toBe(false);
    frames()[0]?.dispatchEvent(new Event('load'));
    expect(await ready).toBe(true);
  });

  it('has room for one payment: the second is `busy` until the first has left', () => {
    const first = new AbortController();
    acquirePayment(imp, account, first.signal);
    expect(() => acquirePayment(imp, account, forever)).toThrow(/another payment/);
    first.abort();
    acquirePayment(imp, account, forever);
  });

  it('shares what is known of it with another copy of the package, and a fresh one starts fresh', async () => {
    acquirePayment(imp, account, forever);
    const state: unknown = Reflect.get(imp, Symbol.for('react-inicis.state'));
    expect(state).toMatchObject({ paying: account });
    const other = await createSandbox().loadImp();
    acquirePayment(other, account, forever);
  });

  it('closes the window of a page that is hidden, and settles `interrupted` when it comes back', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    await prepareFrame(imp, account, params);
    const answer = open(imp);
    await vi.waitUntil(isWindowOpen);
    button.blur();
    const settled = expect(answer).rejects.toMatchObject({ reason: 'interrupted' });
    window.dispatchEvent(new Event('pagehide'));
    expect(document.querySelectorAll('.imp-dialog')).toHaveLength(0);
    // Whoever moves the focus in a page that goes has it thrown away by Chromium: no coming back.
    expect(document.activeElement).toBe(document.body);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled;
    expect(isWindowOpen()).toBe(false);
    expect(document.querySelectorAll('[inert]')).toHaveLength(0);
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('is off the page at once where its route is left, though the script takes a moment', async () => {
    await prepareFrame(imp, account, params);
    const left = expect(open(imp)).rejects.toMatchObject({ reason: 'interrupted' });
    await vi.waitUntil(isWindowOpen);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(isWindowOpen()).toBe(false);
    await left;
  });

  it('has ended without an answer where its window is hidden, and its frames are still there', async () => {
    await prepareFrame(imp, account, params);
    const answer = open(imp);
    await vi.waitUntil(isWindowOpen);
    for (const dialog of document.querySelectorAll<HTMLElement>('.imp-dialog'))
      dialog.style.display = 'none';
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('hidden') });
  });

  it('closes a window that opens after its try was given up', async () => {
    await prepareFrame(imp, account, params);
    // What the script does with a request that it has parked: it opens when it likes.
    const requestPay = imp.request_pay.bind(imp);
    let parked = () => {};
    vi.spyOn(imp, 'request_pay').mockImplementation((...args) => {
      parked = () => requestPay(...args);
    });
    vi.useFakeTimers();
    const answer = open(imp);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('did not open') });
    vi.useRealTimers();
    parked();
    await soon();
    expect(isWindowOpen()).toBe(false);
    vi.mocked(imp.request_pay).mockRestore();
    await prepareFrame(imp, account, params);
    void open(imp).catch(() => {});
    await vi.waitUntil(isWindowOpen);
    await soon();
    expect(isWindowOpen()).toBe(true);
  });

  it('is not initialised for another account during a payment, though no window is open yet', async () => {
    await prepareFrame(imp, account, params);
    acquirePayment(imp, account, forever);
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, { userCode: 'imp99999999' })).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(init).not.toHaveBeenCalled();
    await initScript(imp, account);
  });

  it('is `unavailable` where it makes no frames, for it could not read the list', async () => {
    sandbox.faults.list = 'error';
    imp.fetch = async () => list('html5_inicis.INIpayTest');
    vi.useFakeTimers();
    const failing = expect(initScript(imp, account)).rejects.toMatchObject({
      reason: 'unavailable',
      code: 'channels',
    });
    await vi.advanceTimersByTimeAsync(5001);
    await failing;
    vi.useRealTimers();
    sandbox.faults.list = undefined;
    await prepareFrame(imp, account, params);
  });

  it('is never asked where other code took the frame away at the last moment', async () => {
    await prepareFrame(imp, account, params);
    imp.init('imp99999999');
    await soon();
    expect(readyFrames(imp, account, params)).toBeUndefined();
  });

  it('counts its own frames only, where the page has a second copy', async () => {
    await prepareFrame(imp, account, params);
    const other = createSandbox();
    const copy = await other.loadImp();
    await prepareFrame(copy, account, params);
    const [frame] = readyFrames(copy, account, params)?.frames ?? [];
    expect(frame?.closest('.imp-dialog')).not.toBe(frames()[0]?.closest('.imp-dialog'));
    other.reset();
  });

  it('tells a sub-merchant’s frame from the account’s own', async () => {
    await prepareFrame(imp, { ...account, tierCode: 'T1' }, params);
    expect(readyFrames(imp, account, params)).toBeUndefined();
  });

  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 KAKAOTALK 10.0', true],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S918N; wv) Mobile Safari NAVER(inapp; search; 1000)',
      true,
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148 Instagram 300.0', true],
    ['Mozilla/5.0 (Linux; Android 14) Mobile Safari [FB_IAB/FB4A;FBAV/450.0;]', true],
    ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Safari/604.1', true],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36', false],
  ])('takes %s for a phone: %s, as the script itself does', (agent, is) => {
    expect(isMobile(agent)).toBe(is);
  });
});
