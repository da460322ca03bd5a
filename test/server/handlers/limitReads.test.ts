import { describe, expect, it } from 'vitest';
import type { Payment } from '../../../src/server.js';
import { limitReads } from '../../../src/server/handlers/limitReads.js';
import { createReadSlots } from '../../../src/server/handlers/readSlots.js';
import { decodePayment } from '../../../src/server/client/decode/decodePayment.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Creates a limited client with reads that end when they are told to. */
function createSlowClient() {
  const { client } = createServerOnSandbox();
  const reads: { impUid: string; answer: (payment: Payment) => void }[] = [];
  const get = (impUid: string) =>
    new Promise<Payment>((answer) => {
      reads.push({ impUid, answer });
    });
  const payments = { ...client.payments, get };
  const limited = limitReads({ ...client, payments }, createReadSlots());
  const answer = (at: number, changed = {}) =>
    reads[at]?.answer(decodePayment(wirePayment({ imp_uid: reads[at].impUid, ...changed })));
  return { limited, reads, answer };
}

describe('limitReads', () => {
  it('never joins a read that began before the request arrived', async () => {
    const { limited, reads, answer } = createSlowClient();
    const early = limited.payments.get('imp_1');
    await turn();
    const late = limited.payments.get('imp_1');
    await turn();
    expect(reads).toHaveLength(2);
    answer(0, { status: 'ready' });
    answer(1);
    expect([await early, await late].map(({ status }) => status)).toEqual(['ready', 'paid']);
  });

  it('joins a read of the same payment that still waits for a slot', async () => {
    const { limited, reads, answer } = createSlowClient();
    for (let busy = 0; busy < 50; busy += 1) void limited.payments.get(`imp_busy_${busy}`);
    await turn();
    const waiting = [1, 2, 3].map(() => limited.payments.get('imp_1'));
    const other = limited.payments.get('imp_2');
    await turn();
    expect(reads).toHaveLength(50);
    answer(0);
    answer(1);
    await turn();
    expect(reads.slice(50).map(({ impUid }) => impUid)).toEqual(['imp_1', 'imp_2']);
    answer(50);
    answer(51);
    for (const payment of [...waiting, other]) await expect(payment).resolves.toBeDefined();
  });

  it('passes errors on, and reads again afterwards', async () => {
    const { client } = createServerOnSandbox();
    const limited = limitReads(client, createReadSlots());
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(limited.payments.get('imp_404')).rejects.toMatchObject({ reason: 'unpaid' });
    }
  });

  it('passes on how to sort the payments of an order, and does not join another sorting', async () => {
    const { client } = createServerOnSandbox();
    const asked: unknown[] = [];
    const find = async (...args: unknown[]) => {
      asked.push(args);
      return decodePayment(wirePayment({}));
    };
    const payments = { ...client.payments, find };
    const limited = limitReads({ ...client, payments }, createReadSlots());
    const sortings = ['started', '-started'] as const;
    await Promise.all(
      sortings.map((sorting) => limited.payments.find('order_1', 'paid', { sorting })),
    );
    expect(asked).toEqual(sortings.map((sorting) => ['order_1', 'paid', { sorting }]));
  });
});
