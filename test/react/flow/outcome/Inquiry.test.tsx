import { act, waitFor } from '@testing-library/react';
import { PaymentError } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropPending } from '../../../../src/react/flow/outcome/pendingPayments.js';
import { storePending } from '../../pendingRecord.js';
import { renderReturnPage, returnUrl } from '../../renderReturnPage.js';

beforeEach(() => history.replaceState(null, '', returnUrl));

describe('Inquiry', () => {
  it('calls no handler for an end that another tab has learned before the question', async () => {
    storePending('order_1');
    const verify = vi.fn(async () => 'A-1');
    verify.mockRejectedValueOnce(new PaymentError('interrupted', 'down', { code: 'hidden' }));
    const onPaid = vi.fn();
    const { now } = renderReturnPage({ verify, onPaid });
    await waitFor(() => expect(now().phase).toBe('unknown'));
    // The other tab drops the record.
    dropPending('order_1');
    await act(() => now().recheck());
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(onPaid).not.toHaveBeenCalled();
  });
});
