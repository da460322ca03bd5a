import { act, waitFor } from '@testing-library/react';
import { PaymentError } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dropPending } from '../../../../src/react/flow/outcome/pendingPayments.js';
import { storePending } from '../../pendingRecord.js';
import { renderReturnPage, returnUrl } from '../../renderReturnPage.js';

beforeEach(() => history.replaceState(null, '', returnUrl));

/** Renders a return page whose first question has no answer. */
async function renderUnknownReturn() {
  storePending('order_1');
  const verify = vi.fn(async () => 'A-1');
  verify.mockRejectedValueOnce(new PaymentError('interrupted', 'down', { code: 'hidden' }));
  const onPaid = vi.fn();
  const { now } = renderReturnPage({ verify, onPaid });
  await waitFor(() => expect(now().phase).toBe('unknown'));
  const recheck = async () => {
    await act(() => now().recheck());
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await act(() => new Promise((done) => setTimeout(done, 20)));
  };
  return { onPaid, recheck };
}

describe('Inquiry', () => {
  it('calls no handler for an end that another tab has learned before the question', async () => {
    const { onPaid, recheck } = await renderUnknownReturn();
    // The other tab drops the record.
    dropPending('order_1');
    await recheck();
    expect(onPaid).not.toHaveBeenCalled();
  });

  it('calls the handler if the record has only expired', async () => {
    const { onPaid, recheck } = await renderUnknownReturn();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now - 3_600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await recheck();
    expect(onPaid).toHaveBeenCalledTimes(1);
  });
});
