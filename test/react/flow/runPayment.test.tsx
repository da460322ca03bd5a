import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InicisCheckout, verifyAt } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';

const checkout = { buyer, verify };
const row = { ...order, userId: 'user_1', tax_free: 0, createdAt: new Date() };

/** Records the warnings to the console. Returns a function that returns their text. */
function watchWarnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  return () => warn.mock.calls.flat().join('\n');
}

describe('runPayment', () => {
  it('refuses an invalid request immediately, without waiting for the script', async () => {
    const loadImp = () => new Promise<never>(() => {});
    const { now } = renderPaymentForm({ verify }, { provider: { loadImp } });
    const bad = { ...request, installments: [99] };
    await expect(now().mutateAsync(bad)).rejects.toMatchObject({ field: 'installments' });
  });

  it('refuses a misspelt option from JavaScript, and does not open a window', async () => {
    const { now, sandbox } = renderPaymentForm({ verify }, { prompt: () => 'approve' });
    const misspelt = { ...request, instalments: [3] };
    await expect(now().mutateAsync(misspelt)).rejects.toMatchObject({
      reason: 'invalid',
      field: 'instalments',
    });
    expect(sandbox.requests).toHaveLength(0);
  });

  it.each(['null', '"order_1"', '7'])('refuses the request %s from JavaScript', async (json) => {
    const { now } = renderPaymentForm({ verify });
    const failure = { reason: 'invalid', field: 'request', code: 'object' };
    await expect(now().mutateAsync(JSON.parse(json))).rejects.toMatchObject(failure);
  });

  it.each(['null', '"/api/inicis/complete"'])(
    'opens no window if `verify` is %s, because nobody could tell how the payment ended',
    async (json) => {
      const given = { verify: JSON.parse(json) };
      const { now, sandbox } = renderPaymentForm(given, { prompt: () => 'approve' });
      const failure = { reason: 'invalid', field: 'verify', code: 'required' };
      await expect(now().mutateAsync(request)).rejects.toMatchObject(failure);
      expect(sandbox.requests).toEqual([]);
    },
  );

  it('opens no window if `verifyAt` has no URL, such as an unset variable of the environment', async () => {
    const settings: { url: string } = JSON.parse('{}');
    const given = { verify: verifyAt<string>(settings.url) };
    const { now, sandbox } = renderPaymentForm(given, { prompt: () => 'approve' });
    const failure = { reason: 'invalid', field: 'verify', code: 'required' };
    await expect(now().mutateAsync(request)).rejects.toMatchObject(failure);
    expect(sandbox.requests).toEqual([]);
  });

  it('fails with the code `order` if the row that `order()` resolves cannot be read', async () => {
    const { now } = renderPaymentForm({ verify });
    const unreadable = {
      ...order,
      get amount(): number {
        throw new Error('not loaded');
      },
    };
    const lazy = { ...request, order: async () => unreadable };
    const failure = { reason: 'unavailable', code: 'order' };
    await expect(now().mutateAsync(lazy)).rejects.toMatchObject(failure);
  });

  it('sends the channel and the return URL of the request, and completes a path to a URL', async () => {
    const { now, sandbox } = renderPaymentForm({ verify }, { prompt: () => 'approve' });
    await now().mutateAsync({
      ...request,
      pg: 'html5_inicis.INIpayTest',
      redirectUrl: '/done?a=1',
    });
    expect(sandbox.requests[0]).toMatchObject({
      pg: 'html5_inicis.INIpayTest',
      m_redirect_url: `${location.origin}/done?a=1`,
    });
  });

  it.each([
    ['the address of the provider', { redirectUrl: '/return' }, '/return'],
    ['the page, without the gateway’s keys', {}, '/cart?a=1#top'],
  ])('returns to %s when the request has no `redirectUrl`', async (_, provider, expected) => {
    history.replaceState(null, '', '/cart?a=1&imp_uid=imp_1&merchant_uid=order_0#top');
    const { now, sandbox } = renderPaymentForm({ verify }, { prompt: () => 'approve', provider });
    await now().mutateAsync(request);
    expect(sandbox.requests[0]?.m_redirect_url).toBe(location.origin + expected);
  });

  it('sends only the known keys of the row that `order()` resolves, and warns of a similar key', async () => {
    const warnings = watchWarnings();
    const page = <InicisCheckout {...checkout} order={async () => row} />;
    const { sandbox } = renderWithSandbox(page, { prompt: () => 'approve' });
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('button').dataset['phase']).toBe('done'));
    expect(sandbox.requests[0]).not.toHaveProperty('tax_free');
    expect(sandbox.requests[0]).not.toHaveProperty('userId');
    await waitFor(() => expect(warnings()).toMatch(/order\(\).*\(tax_free\)/));
  });

  it('refuses an unknown key of an order that is passed as an object', async () => {
    const onError = vi.fn<(error: { field: string | undefined }) => void>();
    const { sandbox } = renderWithSandbox(
      <InicisCheckout {...checkout} order={row} onError={onError} />,
    );
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      reason: 'invalid',
      code: 'unknownKey',
      field: 'order.userId',
    });
    expect(sandbox.requests).toEqual([]);
  });

  it('refuses the request when `order()` resolves no order', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const nothing: typeof order = JSON.parse('null');
    renderWithSandbox(
      <InicisCheckout {...checkout} order={async () => nothing} onError={onError} />,
    );
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'invalid', field: 'order' });
  });
});
