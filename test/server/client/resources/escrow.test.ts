import { describe, expect, it } from 'vitest';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { start } from '../../../sandbox/restGateway.js';

const person = { name: '홍길동', tel: '010-1234-5678', address: '서울', postcode: '04524' };
const parcel = { company: 'CJGLS', invoice: '123456789012', sentAt: new Date(start * 1000) };
const delivery = { sender: person, receiver: person, parcel };

describe('escrow', () => {
  it('registers, reads and changes the delivery of an escrow payment', async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ escrow: true });
    await expect(client.escrow.get(impUid)).rejects.toMatchObject({ reason: 'api' });
    const registered = await client.escrow.register(impUid, delivery);
    expect(registered).toMatchObject(parcel);
    await expect(client.escrow.get(impUid)).resolves.toEqual(registered);
    const changed = { ...delivery, parcel: { ...parcel, invoice: '98765' } };
    await expect(client.escrow.update(impUid, changed)).resolves.toMatchObject({
      invoice: '98765',
    });
  });

  it('is refused a second time, and for a payment without escrow', async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ escrow: true });
    await client.escrow.register(impUid, delivery);
    await expect(client.escrow.register(impUid, delivery)).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('이미 배송정보가 등록된'),
    });
    await expect(
      client.escrow.register(pay({ merchant_uid: 'order_2' }), delivery),
    ).rejects.toMatchObject({ reason: 'api' });
  });

  it.each([
    ['sender.name', { sender: { ...person, name: '' } }],
    ['receiver.address', { receiver: { ...person, address: ' ' } }],
    ['parcel.invoice', { parcel: { ...parcel, invoice: '' } }],
    ['parcel.sentAt', { parcel: { ...parcel, sentAt: new Date(Number.NaN) } }],
  ])('refuses a missing %s without a request', async (field, changed) => {
    const { client, sent } = createClientOnSandbox();
    const registered = client.escrow.register('imp_1', { ...delivery, ...changed });
    await expect(registered).rejects.toMatchObject({ reason: 'invalid', field });
    expect(sent).toEqual([]);
  });
});
