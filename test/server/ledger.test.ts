import { describe, expect, it } from 'vitest';
import { memoryLedger } from '../../src/server.js';

const later = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('memoryLedger', () => {
  it('claims a key once', async () => {
    const { transaction, claim } = memoryLedger();
    const first = await transaction('order_1', (tx) => claim(tx, 'key'));
    const again = await transaction('order_2', (tx) => claim(tx, 'key'));
    expect([first, again]).toEqual([true, false]);
  });

  it('gives claims back on a throw, and rejects with what was thrown', async () => {
    const { transaction, claim } = memoryLedger();
    const fault = new Error('no disk');
    const failing = transaction('order_1', async (tx) => {
      await claim(tx, 'key');
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    await expect(transaction('order_1', (tx) => claim(tx, 'key'))).resolves.toBe(true);
  });

  it('keeps the claims of others on a throw', async () => {
    const { transaction, claim } = memoryLedger();
    await transaction('order_1', (tx) => claim(tx, 'key'));
    const failing = transaction('order_1', async (tx) => {
      await claim(tx, 'key');
      throw new Error('no disk');
    });
    await expect(failing).rejects.toThrow('no disk');
    await expect(transaction('order_1', (tx) => claim(tx, 'key'))).resolves.toBe(false);
  });

  it('runs one transaction at a time for an order, also after a throw', async () => {
    const { transaction } = memoryLedger();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await later();
      steps.push(`${name} ends`);
      if (name === 'a') throw new Error(name);
    };
    await Promise.allSettled(['a', 'b', 'c'].map((name) => transaction('order_1', work(name))));
    expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('lets orders run beside each other', async () => {
    const { transaction } = memoryLedger();
    const order2 = new Promise<void>((done) => void transaction('order_2', async () => done()));
    await expect(transaction('order_1', () => order2)).resolves.toBeUndefined();
  });
});
