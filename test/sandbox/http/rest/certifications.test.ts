import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

test('the test certification is read, and deleted once', async () => {
  const rest = restGateway();
  const call = (method: string, impUid = 'imp_000000000001') =>
    rest.call(method, `/certifications/${impUid}`);
  const found = await call('GET');
  expect(found).toMatchObject({ status: 200, data: { name: '홍길동', certified: true } });
  expect(await call('DELETE')).toEqual(found);
  for (const method of ['GET', 'DELETE'])
    expect(await call(method)).toMatchObject({ status: 404, code: -1, data: null });
  expect(await call('GET', 'imp_1')).toMatchObject({ status: 404 });
});
