import { act, waitFor } from '@testing-library/react';
import { usePayment, usePaymentReturn } from 'react-inicis';
import { lazy, Suspense, type ComponentType } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { storePending } from '../pendingRecord.js';
import { buyer, isWindowOpen, order, renderWithSandbox } from '../renderWithSandbox.js';
import { returnUrl } from '../renderReturnPage.js';

/** A part of the page that suspends until `load` is called. */
function latePart() {
  const loaded = deferred<{ default: ComponentType }>();
  const Late = lazy(() => loaded.promise);
  return { Late, load: () => loaded.resolve({ default: () => <p>late</p> }) };
}

const handlersOf = () => ({ onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() });

beforeEach(() => history.replaceState(null, '', '/cart'));

describe('usePayment in a boundary that suspends', () => {
  it.each(['preparing', 'window', 'verifying'] as const)(
    'pays once if the boundary suspends in the phase `%s`',
    async (phase) => {
      const { Late, load } = latePart();
      const [ordered, answer] = [deferred<typeof order>(), deferred<string>()];
      const check = vi.fn(() => answer.promise);
      const handlers = handlersOf();
      const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
      function Form() {
        seen.payment = usePayment<string>({ verify: check, ...handlers });
        return <p>form</p>;
      }
      const page = (isLate: boolean) => (
        <Suspense fallback={<p>loading</p>}>
          <Form />
          {isLate && <Late />}
        </Suspense>
      );
      const { rerender, shopper, sandbox, findByText } = renderWithSandbox(page(false));
      const suspend = async (now: string) => {
        if (now !== phase) return;
        rerender(page(true));
        await findByText('loading');
      };
      act(() => seen.payment?.mutate({ order: () => ordered.promise, buyer }));
      await waitFor(() => expect(seen.payment?.phase).toBe('preparing'));
      await suspend('preparing');
      ordered.resolve(order);
      await waitFor(() => expect(isWindowOpen()).toBe(true));
      await suspend('window');
      shopper.resolve('approve');
      await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
      await suspend('verifying');
      answer.resolve('A-1');
      await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
      load();
      await findByText('late');
      await waitFor(() => expect(seen.payment).toMatchObject({ phase: 'done', data: 'A-1' }));
      expect(check).toHaveBeenCalledTimes(1);
      expect(sandbox.requests).toHaveLength(1);
      expect(localStorage).toHaveLength(0);
    },
  );
});

describe('usePaymentReturn in a boundary that suspends', () => {
  it.each([
    ['on its first render', true],
    ['while it verifies', false],
  ])('asks once and calls its handler once if the boundary suspends %s', async (_, isFirst) => {
    history.replaceState(null, '', returnUrl);
    storePending('order_1');
    const { Late, load } = latePart();
    const answer = deferred<string>();
    const check = vi.fn(() => answer.promise);
    const handlers = handlersOf();
    const seen: { result?: ReturnType<typeof usePaymentReturn<string>> } = {};
    function Return() {
      seen.result = usePaymentReturn<string>({ verify: check, ...handlers });
      return null;
    }
    const page = (isLate: boolean) => (
      <Suspense fallback={<p>loading</p>}>
        <Return />
        {isLate && <Late />}
      </Suspense>
    );
    const { rerender, findByText } = renderWithSandbox(page(isFirst));
    const tries = isFirst ? 0 : 1;
    await waitFor(() => expect(check).toHaveBeenCalledTimes(tries));
    rerender(page(true));
    await findByText('loading');
    expect(check).toHaveBeenCalledTimes(tries);
    load();
    await findByText('late');
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    answer.resolve('A-1');
    await waitFor(() => expect(seen.result).toMatchObject({ data: { paid: 'A-1' } }));
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
  });
});
