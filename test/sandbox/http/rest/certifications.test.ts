import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

test('the test certification is read, and deleted once', async () => {
  const { ask, signedIn } = restGateway();
  const headers = await signedIn();
  const call = (method: string, impUid = 'imp_000000000001') =>
    ask(`/certifications/${impUid}`, { method, headers });
  const found = await call('GET');
  expect(found).toMatchObject({ status: 200, data: { name: '홍길동', certified: true } });
  expect(await call('DELETE')).toEqual(found);
  for (const method of ['GET', 'DELETE'])
    expect(await call(method)).toMatchObject({ status: 404, code: -1, data: null });
  expect(await call('GET', 'imp_1')).toMatchObject({ status: 404 });
});
