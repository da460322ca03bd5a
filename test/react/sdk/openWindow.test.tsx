import { fireEvent, screen, waitFor } from '@testing-library/react';
import { InicisCheckout, type Imp } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { account, loadSandboxScript, openReady, params, soon } from './sandboxScript.js';
import { buyer, isWindowOpen, order, renderWithSandbox } from '../renderWithSandbox.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('openWindow', () => {
  it('removes the window on `pagehide`, and resolves without an answer when the page is restored', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    await prepareFrame(imp, account, params);
    const answer = openReady(imp);
    await vi.waitUntil(isWindowOpen);
    button.blur();
    window.dispatchEvent(new Event('pagehide'));
    expect(document.querySelectorAll('.imp-dialog')).toHaveLength(0);
    // The focus stays where it is: Chromium does not keep a page in the back/forward cache that
    // moves the focus on `pagehide`.
    expect(document.activeElement).toBe(document.body);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('left') });
    expect(isWindowOpen()).toBe(false);
    expect(document.querySelectorAll('[inert]')).toHaveLength(0);
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('hides the window immediately on `popstate`, before the script closes it', async () => {
    await prepareFrame(imp, account, params);
    const answer = openReady(imp);
    await vi.waitUntil(isWindowOpen);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(isWindowOpen()).toBe(false);
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('left') });
  });

  it('resolves without an answer when the window is hidden and its frames are still in the page', async () => {
    await prepareFrame(imp, account, params);
    const answer = openReady(imp);
    await vi.waitUntil(isWindowOpen);
    for (const dialog of document.querySelectorAll<HTMLElement>('.imp-dialog'))
      dialog.style.display = 'none';
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('hidden') });
  });

  it('closes a window that opens after the end of its payment', async () => {
    await prepareFrame(imp, account, params);
    // The script can queue a request and open its window much later.
    const requestPay = imp.request_pay.bind(imp);
    let openQueued = () => {};
    vi.spyOn(imp, 'request_pay').mockImplementation((...args) => {
      openQueued = () => requestPay(...args);
    });
    vi.useFakeTimers();
    const answer = openReady(imp);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ noAnswer: expect.stringContaining('did not open') });
    vi.useRealTimers();
    openQueued();
    await soon();
    expect(isWindowOpen()).toBe(false);
    vi.mocked(imp.request_pay).mockRestore();
    await prepareFrame(imp, account, params);
    void openReady(imp).catch(() => {});
    await vi.waitUntil(isWindowOpen);
    await soon();
    expect(isWindowOpen()).toBe(true);
  });

  it.each([
    ['ko', 'KG이니시스 결제창'],
    ['en', 'KG Inicis payment window'],
  ] as const)('gives the frame of the window a title in the language %s', async (locale, title) => {
    const { shopper } = renderWithSandbox(
      <InicisCheckout order={order} buyer={buyer} verify={async () => 'A-1'} />,
      { provider: { locale } },
    );
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    const shown = [...document.querySelectorAll<HTMLElement>('.imp-dialog iframe')].filter(
      (frame) => frame.style.display !== 'none',
    );
    expect(shown).not.toEqual([]);
    for (const frame of shown) expect(frame).toHaveAttribute('title', title);
    shopper.resolve('approve');
    await waitFor(() => expect(isWindowOpen()).toBe(false));
  });
});
