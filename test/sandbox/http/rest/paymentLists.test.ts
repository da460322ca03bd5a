import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

async function startShop() {
  const rest = restGateway();
  const headers = await rest.signedIn();
  const first = rest.pay({}, 'cancel');
  const second = rest.pay();
  const get = (path: string) => rest.ask(path, { headers });
  return { ...rest, get, first, second };
}

test.each(['-started', '-paid', '-updated'])('`find` returns the newest by %s', async (sorting) => {
  const { get, second } = await startShop();
  const found = await get(`/payments/find/order_1?sorting=${sorting}`);
  expect(found.data).toMatchObject({ imp_uid: second });
});

test('`find` returns the oldest with `sorting=started`', async () => {
  const { get, first } = await startShop();
  const found = await get('/payments/find/order_1?sorting=started');
  expect(found.data).toMatchObject({ imp_uid: first });
});

test.each(['/payments/find/order_1', '/payments/findAll/order_1', '/payments/status/all'])(
  '%s refuses an unknown `sorting`, and names it',
  async (path) => {
    const { get } = await startShop();
    const answer = await get(`${path}?sorting=amount`);
    expect(answer).toMatchObject({ status: 400, code: -1, data: null });
    expect(answer.message).toContain('sorting');
  },
);

test.each([
  ['limit', '/payments/status/all?limit=0'],
  ['page', '/payments/status/all?page=first'],
  ['from', '/payments/status/all?from=yesterday'],
  ['payment_status', '/payments/status/settled'],
  ['payment_status', '/payments/findAll/order_1/settled'],
  ['imp_uid', '/payments'],
])('a wrong %s in %s is refused, and the message names it', async (name, path) => {
  const { get } = await startShop();
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  expect(answer.message).toContain(name);
});
