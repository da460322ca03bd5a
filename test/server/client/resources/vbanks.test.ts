import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { banks } from '../../../../src/server.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { createClientWithAnswer } from '../../clientWithAnswer.js';
import { start } from '../../../sandbox/restGateway.js';

const order = {
  merchantUid: 'order_1',
  name: '원두',
  amount: 9900,
  buyer: { name: '홍길동', email: 'hong@example.com' },
};
const account = {
  channelKey: 'channel-key-1',
  bankCode: banks.shinhan.code,
  dueDate: new Date((start + 3 * 24 * 60 * 60) * 1000),
  holder: '상점',
  pgApiKey: 'canary+key/1',
};

describe('vbanks', () => {
  it('issues a virtual account that is found by its order number and receives the deposit', async () => {
    const { client, gateway, sent } = createClientOnSandbox();
    const issued = await client.vbanks.issue(order, account);
    expect(sent[0]?.path).toBe(`/vbanks?pg_api_key=${encodeURIComponent(account.pgApiKey)}`);
    expect(issued).toMatchObject({ status: 'ready', account: { bankCode: '088', holder: '상점' } });
    // After a lost answer, only this finds the virtual account.
    await expect(client.payments.find('order_1', 'ready')).resolves.toMatchObject({
      impUid: issued.impUid,
    });
    await gateway.deposit('order_1');
    const paid = await client.payments.get(issued.impUid);
    expect(paid).toMatchObject({
      status: 'paid',
      account: issued.account,
      accountIssuedAt: new Date(start * 1000),
    });
  });

  it('revokes a virtual account of a cancelled order, and later deposits are refused', async () => {
    const { client, gateway } = createClientOnSandbox();
    const { impUid } = await client.vbanks.issue(order, account);
    const { pgApiKey } = account;
    const revoked = await client.vbanks.revoke(impUid, { pgApiKey });
    expect(revoked).toMatchObject({ status: 'failed', wasPaid: false });
    await expect(gateway.deposit('order_1')).rejects.toThrow('no virtual account of order_1');
    await expect(client.vbanks.revoke(impUid, { pgApiKey })).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('입금대기'),
    });
  });

  it.each([
    ['bankCode', { bankCode: '신한은행' }],
    ['bankCode', { bankCode: '88' }],
    ['number', { number: '110-12A' }],
    ['dueDate', { dueDate: new Date(Number.NaN) }],
    ['holder', { holder: ' ' }],
    ['pgApiKey', { pgApiKey: '' }],
    ['channelKey', { channelKey: '' }],
  ])('refuses a wrong %s without a request', async (field, changed) => {
    const { client, sent } = createClientOnSandbox();
    const issued = client.vbanks.issue(order, { ...account, ...changed });
    await expect(issued).rejects.toMatchObject({ reason: 'invalid', field });
    expect(sent).toEqual([]);
  });

  it('has no error that contains the key of the PG, even if the gateway repeats it', async () => {
    const spelled = `${account.pgApiKey} ${encodeURIComponent(account.pgApiKey)}`;
    const answer = { code: -1, message: `hashData ${spelled}` };
    const { client } = createClientWithAnswer(() => answer);
    const calls = [
      client.vbanks.issue(order, account),
      client.vbanks.revoke('imp_1', { pgApiKey: account.pgApiKey }),
    ];
    for (const call of calls) {
      const error = await call.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ reason: 'api', message: expect.stringContaining('… …') });
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('canary');
    }
  });
});
