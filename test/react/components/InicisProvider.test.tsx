import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  InicisCheckout,
  InicisProvider,
  PaymentError,
  usePaymentReturn,
  type Receipt,
} from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { renderPaymentForm, request } from '../renderPaymentForm.js';
import { buyer, isWindowOpen, order, renderWithSandbox } from '../renderWithSandbox.js';

const paid = { orderNo: 'A-1' };
const verify = async (_: Receipt) => paid;
const checkout = { order, buyer, verify };

const button = () => screen.getByRole('button', { hidden: true });
const phase = (is: string) => waitFor(() => expect(button()).toHaveAttribute('data-phase', is));

describe('InicisProvider', () => {
  it.each([
    ['mount', 1, 1],
    ['intent', 0, 1],
    ['click', 0, 0],
  ] as const)(
    'loads the script at the right time with `preload="%s"`',
    async (preload, onMount, onReach) => {
      const { sandbox } = renderWithSandbox(<p />);
      const loadImp = vi.fn(sandbox.loadImp);
      render(
        <InicisProvider userCode="imp00000000" pg="html5_inicis" {...{ preload, loadImp }}>
          <InicisCheckout {...checkout} />
        </InicisProvider>,
      );
      const count = () => document.querySelectorAll('iframe.imp-frame').length;
      const hasFrames = async (isExpected: boolean) => {
        if (isExpected) await vi.waitUntil(() => count() > 0, 10_000);
        // No event says that nothing is loaded, so wait a short time.
        else await new Promise((done) => setTimeout(done, 50));
        return count() > 0;
      };
      expect(await hasFrames(onMount === 1)).toBe(onMount === 1);
      await userEvent.hover(button());
      expect(await hasFrames(onReach === 1)).toBe(onReach === 1);
    },
  );

  it('has Korean texts and a Korean window for a `locale` from JavaScript that it does not know', async () => {
    const provider: { locale: 'ko' } = JSON.parse('{ "locale": "ko-KR" }');
    const { sandbox } = renderWithSandbox(<InicisCheckout {...checkout} />, { provider });
    expect(button()).toHaveTextContent('결제하기');
    await userEvent.click(button());
    await phase('window');
    expect(sandbox.requests[0]).toMatchObject({ language: 'ko' });
    const status = screen.getByRole('status', { hidden: true });
    await waitFor(() => expect(status).toHaveTextContent(/결제창/));
  });

  it('does not use the query client of the app', async () => {
    const onMutate = vi.fn();
    const app = new QueryClient({ defaultOptions: { mutations: { retry: 3, onMutate } } });
    const failing = vi.fn(() => Promise.reject(new PaymentError('unverified', 'amount')));
    const { now, Form, rerender } = renderPaymentForm(
      { verify: failing },
      { prompt: () => 'approve' },
    );
    rerender(
      <QueryClientProvider client={app}>
        <Form />
      </QueryClientProvider>,
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'unverified' });
    expect(failing).toHaveBeenCalledTimes(1);
    expect(onMutate).not.toHaveBeenCalled();
    expect(app.getMutationCache().getAll()).toHaveLength(0);
  });

  it('keeps only the script query in its `queryClient` prop, and does not use its default options', async () => {
    const onMutate = vi.fn();
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: { retry: 3, onMutate, networkMode: 'online', scope: { id: 'one' } },
        queries: { retry: 9, enabled: false, gcTime: Infinity },
      },
    });
    const keys = new Set<unknown>();
    queryClient.getQueryCache().subscribe(({ query }) => keys.add(query.queryKey[1]));
    const failing = vi.fn(() => Promise.reject(new PaymentError('unverified', 'amount')));
    function Return() {
      usePaymentReturn({ verify: async () => 'A-1' });
      return null;
    }
    const { now, Form, rerender } = renderPaymentForm(
      { verify: failing },
      { prompt: () => 'approve', provider: { queryClient } },
    );
    rerender(
      <>
        <Form />
        <Return />
      </>,
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'unverified' });
    expect(failing).toHaveBeenCalledTimes(1);
    expect(onMutate).not.toHaveBeenCalled();
    expect([...keys]).toEqual(['script']);
    expect(queryClient.getMutationCache().getAll()).toHaveLength(0);
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toHaveLength(0));
  });

  it('throws an error that says how to add a missing provider', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<InicisCheckout {...checkout} />)).toThrow(/put <InicisProvider/);
    error.mockRestore();
  });

  it('closes the window and reports `interrupted` when it unmounts', async () => {
    const onError = vi.fn();
    const check = vi.fn(verify);
    const { unmount } = renderWithSandbox(
      <InicisCheckout {...checkout} verify={check} onError={onError} />,
    );
    await userEvent.click(button());
    await phase('window');
    unmount();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      reason: 'interrupted',
      receipt: { impUid: null, merchantUid: 'order_1' },
    });
    expect(isWindowOpen()).toBe(false);
    expect(check).not.toHaveBeenCalled();
  });
});
