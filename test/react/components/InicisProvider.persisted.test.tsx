import { dehydrate, hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { usePaymentReturn } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { storePending } from '../pendingRecord.js';
import { renderPaymentForm, request } from '../renderPaymentForm.js';
import { renderReturnPage, returnUrl } from '../renderReturnPage.js';
import { isWindowOpen, renderWithSandbox } from '../renderWithSandbox.js';

/** Everything that a persister of the app can store, also what is not a success yet. */
const everything = {
  shouldDehydrateMutation: () => true,
  shouldDehydrateQuery: () => true,
};

/** Stores the client as text, as a persister does. */
const persist = (client: QueryClient): string => JSON.stringify(dehydrate(client, everything));

/** Returns the client of the next page load, with everything that was stored. */
function restore(stored: string): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const state: DehydratedState = JSON.parse(stored);
  hydrate(client, state);
  return client;
}

const paid = 'receipt of the first shopper';

describe('a given QueryClient that is persisted and restored as a whole', () => {
  it('contains nothing of a payment, in each phase', async () => {
    history.replaceState(null, '', '/cart');
    const queryClient = new QueryClient();
    const answer = deferred<string>();
    const { now, shopper } = renderPaymentForm(
      { verify: () => answer.promise },
      { provider: { queryClient } },
    );
    const stored: string[] = [];
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    stored.push(persist(queryClient));
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('verifying'));
    stored.push(persist(queryClient));
    answer.resolve(paid);
    await waitFor(() => expect(now().phase).toBe('done'));
    stored.push(persist(queryClient));
    for (const text of stored) {
      expect(text).not.toMatch(/order_1|원두|홍길동|receipt/);
      expect(JSON.parse(text)).toMatchObject({ mutations: [] });
    }
  });

  it('restored in the middle of a payment, the next page asks the server and pays again', async () => {
    history.replaceState(null, '', '/cart');
    const first = new QueryClient();
    const form = renderPaymentForm(
      { verify: () => new Promise<string>(() => {}) },
      { provider: { queryClient: first } },
    );
    act(() => form.now().mutate(request));
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    const stored = persist(first);
    form.unmount();
    const check = vi.fn(async () => paid);
    const onPaid = vi.fn();
    const next = renderReturnPage(
      { verify: check, onPaid },
      { provider: { queryClient: restore(stored) } },
    );
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith(paid));
    expect(check).toHaveBeenCalledTimes(1);
    next.unmount();
    const again = renderPaymentForm(
      { verify: check },
      { provider: { queryClient: restore(stored) }, prompt: () => 'approve' },
    );
    const other = { ...request, order: { ...request.order, merchantUid: 'order_2' } };
    await expect(again.now().mutateAsync(other)).resolves.toBe(paid);
  });

  it('asks the server about a phone’s return, and shows nothing of an earlier one', async () => {
    history.replaceState(null, '', returnUrl);
    storePending('order_1');
    const first = new QueryClient();
    const before = renderReturnPage(
      { verify: async () => paid },
      { provider: { queryClient: first } },
    );
    await waitFor(() => expect(before.now().data).toEqual({ paid }));
    const stored = persist(first);
    expect(stored).not.toContain(paid);
    before.unmount();
    history.replaceState(null, '', returnUrl);
    const check = vi.fn(async () => 'of the second shopper');
    const seen: unknown[] = [];
    function Return() {
      seen.push(usePaymentReturn<string>({ verify: check }).data);
      return null;
    }
    renderWithSandbox(<Return />, { provider: { queryClient: restore(stored) } });
    await waitFor(() => expect(seen.at(-1)).toEqual({ paid: 'of the second shopper' }));
    expect(seen).not.toContainEqual({ paid });
    expect(check).toHaveBeenCalledTimes(1);
  });
});
