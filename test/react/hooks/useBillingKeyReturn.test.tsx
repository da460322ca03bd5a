import { waitFor } from '@testing-library/react';
import { useBillingKeyReturn, usePaymentReturn } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { storePending } from '../pendingRecord.js';
import { returnUrl } from '../renderReturnPage.js';
import { renderWithSandbox } from '../renderWithSandbox.js';

const verify = async () => 'A-1';

describe('useBillingKeyReturn', () => {
  it('verifies the return of a billing key, which `usePaymentReturn` ignores', async () => {
    history.replaceState(null, '', returnUrl);
    storePending('order_1', { kind: 'billingKey', customerUid: 'card_1' });
    const payment = vi.fn(verify);
    const billingKey = vi.fn(verify);
    const onIssued = vi.fn();
    function Done() {
      usePaymentReturn<string>({ verify: payment });
      useBillingKeyReturn<string>({ verify: billingKey, onIssued });
      return null;
    }
    renderWithSandbox(<Done />);
    await waitFor(() => expect(onIssued).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(billingKey.mock.calls[0]).toMatchObject([
      { impUid: 'imp_1', merchantUid: 'order_1', customerUid: 'card_1' },
      { known: true },
    ]);
    expect(payment).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });
});
