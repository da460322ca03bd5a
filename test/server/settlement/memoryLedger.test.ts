import { describe, expect, it } from 'vitest';
import { ledgerSuite, memoryLedger } from '../../../src/server.js';

describe('memoryLedger', () => {
  const checks = ledgerSuite(memoryLedger).map(({ name, run }) => [name, run] as const);
  it.each(checks)('%s', (_, run) => run());

  it('runs transactions of different orders concurrently', async () => {
    const { transaction } = memoryLedger();
    const order2 = new Promise<void>((done) => void transaction('order_2', async () => done()));
    await expect(transaction('order_1', () => order2)).resolves.toBeUndefined();
  });
});
