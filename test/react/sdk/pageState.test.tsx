import { act, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSandbox } from '../renderWithSandbox.js';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

/** Makes the page one whose HTML still arrives. Returns a function that ends it. */
function streamPage() {
  const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  onTestFinished(() => readyState.mockRestore());
  return () => {
    readyState.mockRestore();
    document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('a click on a page whose HTML still arrives', () => {
  it('opens the window at the end of the HTML, also after more than 25 seconds', async () => {
    const sandbox = openSandbox({ prompt: () => 'approve' });
    const loadImp = vi.fn(sandbox.loadImp);
    const end = streamPage();
    const { now } = renderPaymentForm({ verify }, { provider: { loadImp } });
    const paying = now().mutateAsync(request);
    await waitFor(() => expect(loadImp).toHaveBeenCalledTimes(1));
    await act(() => vi.advanceTimersByTimeAsync(40_000));
    expect(now().phase).toBe('preparing');
    expect(sandbox.requests).toHaveLength(0);
    end();
    await expect(paying).resolves.toBe('A-1');
    expect(sandbox.requests).toHaveLength(1);
  });

  it('tries to load the script again at the end of the HTML', async () => {
    const sandbox = openSandbox({ prompt: () => 'approve' });
    const loadImp = vi.fn(sandbox.loadImp).mockRejectedValueOnce(new Error('offline'));
    const end = streamPage();
    const { now } = renderPaymentForm({ verify }, { provider: { loadImp } });
    const paying = now().mutateAsync(request);
    await waitFor(() => expect(loadImp).toHaveBeenCalledTimes(1));
    end();
    await expect(paying).resolves.toBe('A-1');
  });

  it('fails after a minute, with the code `script`', async () => {
    streamPage();
    const { now } = renderPaymentForm({ verify });
    const paying = now().mutateAsync(request);
    const failed = expect(paying).rejects.toMatchObject({ reason: 'unavailable', code: 'script' });
    await waitFor(() => expect(now().phase).toBe('preparing'));
    for (let step = 0; step < 61; step += 1) await act(() => vi.advanceTimersByTimeAsync(1000));
    await failed;
  });
});
