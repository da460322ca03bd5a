import { describe, expect, it } from 'vitest';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { createClientWithAnswer } from '../../clientWithAnswer.js';
import { start } from '../../../sandbox/restGateway.js';

const identifier = '010-1234-5678';
const external = { channelKey: 'channel-key-1', name: '원두', amount: 11000, identifier };

describe('cashReceipts', () => {
  it('issues, reads and cancels the receipt of a bank transfer', async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ amount: 11000, pay_method: 'trans' });
    const issued = await client.cashReceipts.issue(impUid, { identifier, taxFree: 1000 });
    expect(issued).toMatchObject({ impUid, type: 'person', amount: 11000, vat: 909 });
    await expect(client.cashReceipts.get(impUid)).resolves.toEqual(issued);
    await expect(client.cashReceipts.issue(impUid, { identifier })).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('이미'),
    });
    await client.cashReceipts.cancel(impUid);
    const { cancelledAt } = await client.cashReceipts.get(impUid);
    expect(cancelledAt).toBeInstanceOf(Date);
  });

  it('issues, reads and cancels the receipt of an order that was paid elsewhere', async () => {
    const { client } = createClientOnSandbox();
    await expect(client.cashReceipts.getExternal('order_1')).rejects.toMatchObject({
      reason: 'api',
    });
    const issued = await client.cashReceipts.issueExternal('order_1', external);
    expect(issued).toMatchObject({ merchantUid: 'order_1', vat: 1000, cancelledAt: null });
    await expect(client.cashReceipts.getExternal('order_1')).resolves.toEqual(issued);
    const cancelled = await client.cashReceipts.cancelExternal('order_1');
    expect(cancelled).toEqual({ ...issued, cancelledAt: new Date(start * 1000) });
  });

  it('refuses the receipt of a card payment', async () => {
    const { client, pay } = createClientOnSandbox();
    const issued = client.cashReceipts.issue(pay(), { identifier });
    await expect(issued).rejects.toMatchObject({ reason: 'api', code: '-1' });
  });

  it.each([
    ['identifier', { identifier: '신한' }],
    ['identifier', { identifier: '123' }],
    ['vat', { taxFree: 6000, vat: 6000 }],
    ['amount', { amount: 0 }],
    ['channelKey', { channelKey: '' }],
  ])('refuses a wrong %s without a request', async (field, changed) => {
    const { client, sent } = createClientOnSandbox();
    const issued = client.cashReceipts.issueExternal('order_1', { ...external, ...changed });
    await expect(issued).rejects.toMatchObject({ reason: 'invalid', field });
    expect(sent).toEqual([]);
  });

  it('has no error that contains the number of the receiver', async () => {
    const message = '식별정보 01012345678 (010-1234-5678)';
    const { client } = createClientWithAnswer(() => ({ code: -1, message }));
    await expect(client.cashReceipts.issue('imp_1', { identifier })).rejects.toMatchObject({
      message: 'POST /receipts/imp_1: 식별정보 … (…)',
    });
  });
});
