import { acceptUnverified } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';

const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
const context = { signal: new AbortController().signal, known: true };

describe('acceptUnverified', () => {
  it('accepts a receipt, and warns once that receipts can be forged', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await acceptUnverified(receipt, context)).toBe(receipt);
    expect(await acceptUnverified(receipt, context)).toBe(receipt);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('can be forged');
    warn.mockRestore();
  });

  it('rejects an unclear answer with `interrupted`', async () => {
    const unclear = acceptUnverified({ impUid: null, merchantUid: 'order_1' }, context);
    await expect(unclear).rejects.toMatchObject({ reason: 'interrupted' });
  });
});
