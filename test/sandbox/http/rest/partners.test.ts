import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

const partner = {
  business_registration_number: '123-45-67890',
  company_name: '하위 상점',
  amount: 500,
};

function startGateway() {
  const rest = restGateway();
  const register = (impUid: string, data: unknown) =>
    rest.post(`/partners/receipts/${impUid}`, { data });
  return { ...rest, register };
}

test('the parts of sub-merchants are registered for a paid payment', async () => {
  const { pay, register } = startGateway();
  expect(await register(pay(), [partner, partner])).toMatchObject({
    status: 200,
    code: 0,
    data: { receipt_url: expect.stringMatching(/^https:/) },
  });
});

test.each([
  ['data', undefined],
  ['data', []],
  ['data[0].company_name', [{ ...partner, company_name: null }]],
  [
    'data[1].business_registration_number',
    [partner, { ...partner, business_registration_number: '1' }],
  ],
  ['data[].amount', [partner, { ...partner, amount: 600 }]],
])('a wrong %s is refused, and the message names the field', async (field, data) => {
  const { pay, register } = startGateway();
  const answer = await register(pay(), data);
  expect(answer).toMatchObject({ status: 400, data: null });
  expect(answer.message).toContain(field);
});

test('an unknown payment and an unpaid payment are refused', async () => {
  const { pay, register } = startGateway();
  expect(await register('imp_0', [partner])).toMatchObject({ status: 404, data: null });
  expect(await register(pay({}, 'decline'), [partner])).toMatchObject({ status: 400, data: null });
});
