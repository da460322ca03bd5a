import { expect, test } from 'vitest';
import { restGateway, start } from '../../restGateway.js';

const person = { name: '홍길동', tel: '010-1234-5678', addr: '서울 중구 1', postcode: '04517' };
const logis = { company: 'CJGLS', invoice: '123456789012', sent_at: start };
const body = { sender: person, receiver: person, logis };

function startGateway() {
  const rest = restGateway();
  const send = (method: string, impUid: string, change: object = {}) =>
    rest.call(method, `/escrows/logis/${impUid}`, { ...body, ...change });
  const find = (impUid: string) => rest.get(`/escrows/logis/${impUid}`);
  return { ...rest, send, find };
}

test('a delivery is registered once, read and changed', async () => {
  const { pay, send, find } = startGateway();
  const impUid = pay({ escrow: true });
  const registered = { ...logis, applied_at: start + 1 };
  expect(await find(impUid)).toMatchObject({ status: 409, code: -1, data: null });
  expect(await send('PUT', impUid)).toMatchObject({ status: 409, data: null });
  expect(await send('POST', impUid)).toMatchObject({ status: 200, code: 0, data: registered });
  expect((await find(impUid)).data).toEqual(registered);
  expect(await send('POST', impUid)).toMatchObject({ status: 409, data: null });
  const changed = { logis: { ...logis, invoice: '2' } };
  expect((await send('PUT', impUid, changed)).data).toEqual({ ...registered, invoice: '2' });
});

test('only a paid escrow payment has a delivery', async () => {
  const { pay, send } = startGateway();
  expect(await send('POST', pay())).toMatchObject({ status: 409, data: null });
  const failed = pay({ escrow: true, merchant_uid: 'order_2' }, 'decline');
  expect(await send('POST', failed)).toMatchObject({ status: 409, data: null });
  for (const method of ['POST', 'PUT'])
    expect(await send(method, 'imp_0')).toMatchObject({ status: 404, data: null });
});

test.each([
  ['sender', { sender: undefined }],
  ['sender.postcode', { sender: { ...person, postcode: undefined } }],
  ['receiver.tel', { receiver: { ...person, tel: null } }],
  ['logis.invoice', { logis: { ...logis, invoice: '' } }],
  ['logis.sent_at', { logis: { ...logis, sent_at: '2026-11-28' } }],
])(
  'a delivery with a wrong %s is refused, and the message names the field',
  async (field, change) => {
    const { pay, send } = startGateway();
    const answer = await send('POST', pay({ escrow: true }), change);
    expect(answer).toMatchObject({ status: 400, code: -1, data: null });
    expect(answer.message).toContain(`${field}:`);
  },
);
