import type { Imp } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initScript } from '../../../src/react/sdk/initScript.js';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { acquirePayment } from '../../../src/react/sdk/scriptState.js';
import {
  account,
  channelList,
  forever,
  frames,
  loadSandboxScript,
  openReady,
  params,
  soon,
} from './sandboxScript.js';
import { isWindowOpen } from '../renderWithSandbox.js';

let imp: Imp;
let sandbox: Sandbox;
beforeEach(async () => {
  ({ imp, sandbox } = await loadSandboxScript());
});

describe('initScript', () => {
  it('calls `init` once per store account, after the channel list was read', async () => {
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

  it('passes the tier code of a sub-merchant to the channel list and to the script', async () => {
    const read = vi.fn(imp.fetch ?? fetch);
    imp.fetch = read;
    const agency = vi.spyOn(imp, 'agency');
    await initScript(imp, { ...account, tierCode: 'T1' });
    expect(read.mock.calls[0]?.[0]).toBe('https://service.iamport.kr/users/pg/imp00000000?tier=T1');
    expect(agency).toHaveBeenCalledExactlyOnceWith('imp00000000', 'T1');
    await soon();
    await prepareFrame(imp, { ...account, tierCode: 'T1' }, params);
  });

  it('rejects another store account with `busy` while a window is open', async () => {
    await prepareFrame(imp, account, params);
    void openReady(imp).catch(() => {});
    await vi.waitUntil(isWindowOpen);
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, { userCode: 'imp99999999' })).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(init).not.toHaveBeenCalled();
  });

  it('rejects another store account with `busy` during a payment whose window is not open yet', async () => {
    await prepareFrame(imp, account, params);
    acquirePayment(imp, account, forever);
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, { userCode: 'imp99999999' })).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(init).not.toHaveBeenCalled();
    await initScript(imp, account);
  });

  it('calls `init` again when other code has loaded the frames of another store account', async () => {
    await prepareFrame(imp, account, params);
    imp.init('imp99999999');
    await soon();
    expect(frames()[0]?.src).toContain('imp99999999');
    await prepareFrame(imp, account, params);
    expect(frames()[0]?.src).toContain('imp00000000');
  });

  it('rejects with `unavailable` when the script cannot read the channel list and adds no frames', async () => {
    sandbox.faults.list = 'error';
    imp.fetch = async () => channelList('html5_inicis.INIpayTest');
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
});
