import { act, screen } from '@testing-library/react';
import { InicisCheckout, InicisProvider, usePaymentReturn } from 'react-inicis';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';

function Return() {
  const { data, status } = usePaymentReturn({ verify: async () => 'A-1' });
  return <p>{data && 'paid' in data ? data.paid : status}</p>;
}

const page = (
  <StrictMode>
    <InicisProvider userCode="imp00000000" pg="html5_inicis">
      <InicisCheckout
        order={{ merchantUid: 'order_1', name: '원두', amount: 1000 }}
        buyer={{ tel: '010' }}
        verify={async () => 'A-1'}
      />
      <Return />
    </InicisProvider>
  </StrictMode>
);

describe('hydration', () => {
  it('has no mismatch on a return page, and verifies the return afterwards', async () => {
    const error = vi.spyOn(console, 'error');
    const host = document.createElement('div');
    host.innerHTML = renderToString(page);
    document.body.append(host);
    history.replaceState(null, '', '/done?imp_uid=imp_1&merchant_uid=order_1');
    const recovered = vi.fn();
    const root = await act(async () => hydrateRoot(host, page, { onRecoverableError: recovered }));
    expect(await screen.findByText('A-1')).toBeVisible();
    expect(recovered).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
    act(() => root.unmount());
    host.remove();
  });
});
