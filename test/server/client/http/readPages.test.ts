import { expect, it } from 'vitest';
import { createClient } from '../../../../src/server.js';
import { keys } from '../../keys.js';
import { wirePayment } from '../../wirePayment.js';

/** Creates a client whose lists have these entries. */
const clientOf = (list: readonly unknown[]) =>
  createClient({
    ...keys,
    fetch: async (input) => {
      const isToken = String(input).endsWith('/getToken');
      const token = { access_token: 'token', now: 1, expired_at: 1801 };
      return Response.json({ code: 0, response: isToken ? token : { list, next: 0 } });
    },
  });

const [first, last] = [wirePayment({ imp_uid: 'imp_1' }), wirePayment({ imp_uid: 'imp_3' })];
const unreadable = { ...wirePayment({ imp_uid: 'imp_2' }), amount: null };

it('yields the entries after one that cannot be decoded, and names it at the end', async () => {
  const { payments, billingKeys } = clientOf([first, unreadable, null, last]);
  for (const list of [payments.list({ from: new Date() }), billingKeys.payments('card_1')]) {
    const read: string[] = [];
    const reading = (async () => {
      for await (const { impUid } of list) read.push(impUid);
    })();
    await expect(reading).rejects.toMatchObject({
      reason: 'api',
      field: 'amount',
      message: 'imp_2: the payment: amount must be number',
    });
    expect(read).toEqual(['imp_1', 'imp_3']);
  }
});

it('yields an entry that cannot be recognized once', async () => {
  const { payments } = clientOf([null, null, first, first]);
  const read: string[] = [];
  await expect(async () => {
    for await (const { impUid } of payments.list({ from: new Date() })) read.push(impUid);
  }).rejects.toThrow(/^an entry: /);
  expect(read).toEqual(['imp_1']);
});
