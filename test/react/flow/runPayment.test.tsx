import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InicisCheckout } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buyer, openShop, order } from '../shop.js';

const checkout = { buyer, verify: async () => 'A-1' };
const row = { ...order, userId: 'user_1', tax_free: 0, createdAt: new Date() };

/** Records the warnings for the developer. */
function watchWarnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  return () => warn.mock.calls.flat().join('\n');
}

describe('runPayment', () => {
  it('takes the known keys of the row that `order()` resolves, and reports a similar one', async () => {
    const warnings = watchWarnings();
    const page = <InicisCheckout {...checkout} order={async () => row} />;
    const { sandbox } = openShop(page, { prompt: () => 'approve' });
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('button').dataset['phase']).toBe('done'));
    expect(sandbox.requests[0]).not.toHaveProperty('tax_free');
    expect(sandbox.requests[0]).not.toHaveProperty('userId');
    await waitFor(() => expect(warnings()).toMatch(/order\(\).*\(tax_free\)/));
  });

  it('refuses an unknown key of an order that stands in the page', async () => {
    const onError = vi.fn<(error: { field: string | undefined }) => void>();
    const { sandbox } = openShop(<InicisCheckout {...checkout} order={row} onError={onError} />);
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      reason: 'invalid',
      code: 'unknownKey',
      field: 'order.userId',
    });
    expect(sandbox.requests).toEqual([]);
  });

  it('refuses an `order()` that resolves no order', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const nothing: typeof order = JSON.parse('null');
    openShop(<InicisCheckout {...checkout} order={async () => nothing} onError={onError} />);
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'invalid', field: 'order' });
  });
});
