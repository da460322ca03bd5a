import { afterEach, describe, expect, it, vi } from 'vitest';
import { limitTime } from '../../../src/server/handlers/limitTime.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('limitTime', () => {
  it('ends all reads of one request together after its time', async () => {
    vi.useFakeTimers();
    const { client } = createServerOnSandbox();
    const payments = { ...client.payments, get: () => new Promise<never>(() => {}) };
    const limited = limitTime({ ...client, payments }, 8000);
    const reading = limited.payments.get('imp_1');
    const failing = expect(reading).rejects.toMatchObject({ reason: 'unavailable' });
    await vi.advanceTimersByTimeAsync(8000);
    await failing;
    await expect(limited.payments.find('order_1')).rejects.toMatchObject({ reason: 'unavailable' });
  });
});
