import type { Imp } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { account, frames, loadSandboxScript, openReady, params, soon } from './sandboxScript.js';

let imp: Imp;
let sandbox: Sandbox;
beforeEach(async () => {
  ({ imp, sandbox } = await loadSandboxScript());
});

describe('prepareFrame', () => {
  it('waits until the frame of the requested channel has loaded', async () => {
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

  it('rejects with `unavailable` when the frame has not loaded in 15 seconds, and requests nothing', async () => {
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

  it('waits for the new frames after each window', async () => {
    for (const merchantUid of ['order_1', 'order_2', 'order_3']) {
      sandbox.next('approve');
      const orderParams = { ...params, merchant_uid: merchantUid };
      await prepareFrame(imp, account, orderParams);
      expect(await openReady(imp, orderParams)).toMatchObject({ answer: { success: true } });
    }
    expect(sandbox.payments).toHaveLength(3);
  });

  it('waits for the new frames after an answer, and does not use a frame from before', async () => {
    await prepareFrame(imp, account, params);
    vi.spyOn(imp, 'request_pay').mockImplementation((_, callback) => callback({ success: true }));
    await openReady(imp);
    let isReady = false;
    const ready = prepareFrame(imp, account, params).then(() => (isReady = true));
    await soon();
    expect(isReady).toBe(false);
    frames()[0]?.dispatchEvent(new Event('load'));
    expect(await ready).toBe(true);
  });
});
