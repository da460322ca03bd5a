import type { Imp } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { account, loadSandboxScript, openReady, params, soon } from './sandboxScript.js';
import { isWindowOpen } from '../renderWithSandbox.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('openWindow', () => {
  it('removes the window from a page that is left, and is `interrupted` when the page comes back', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    await prepareFrame(imp, account, params);
    const answer = openReady(imp);
    await vi.waitUntil(isWindowOpen);
    button.blur();
    const settled = expect(answer).rejects.toMatchObject({ reason: 'interrupted' });
    window.dispatchEvent(new Event('pagehide'));
    expect(document.querySelectorAll('.imp-dialog')).toHaveLength(0);
    // Moving the focus in a page that is left makes Chromium discard it: it would not come back.
    expect(document.activeElement).toBe(document.body);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled;
    expect(isWindowOpen()).toBe(false);
    expect(document.querySelectorAll('[inert]')).toHaveLength(0);
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('hides the window at once when its route is left, though the script takes a moment', async () => {
    await prepareFrame(imp, account, params);
    const left = expect(openReady(imp)).rejects.toMatchObject({ reason: 'interrupted' });
    await vi.waitUntil(isWindowOpen);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(isWindowOpen()).toBe(false);
    await left;
  });

  it('ends without an answer if the window is hidden and its frames are still there', async () => {
    await prepareFrame(imp, account, params);
    const answer = openReady(imp);
    await vi.waitUntil(isWindowOpen);
    for (const dialog of document.querySelectorAll<HTMLElement>('.imp-dialog'))
      dialog.style.display = 'none';
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('hidden') });
  });

  it('closes a window that opens after its payment has ended', async () => {
    await prepareFrame(imp, account, params);
    // What the script does with a request that it has parked: it opens when it likes.
    const requestPay = imp.request_pay.bind(imp);
    let parked = () => {};
    vi.spyOn(imp, 'request_pay').mockImplementation((...args) => {
      parked = () => requestPay(...args);
    });
    vi.useFakeTimers();
    const answer = openReady(imp);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('did not open') });
    vi.useRealTimers();
    parked();
    await soon();
    expect(isWindowOpen()).toBe(false);
    vi.mocked(imp.request_pay).mockRestore();
    await prepareFrame(imp, account, params);
    void openReady(imp).catch(() => {});
    await vi.waitUntil(isWindowOpen);
    await soon();
    expect(isWindowOpen()).toBe(true);
  });
});
