import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

test('the channels of the store account are listed', async () => {
  const { get } = restGateway();
  const { data } = await get('/users/pg');
  expect(data).toContainEqual({
    pg_provider: 'html5_inicis',
    pg_id: 'INIpayTest',
    sandbox: true,
    type: 'payment',
    channel_name: 'html5_inicis INIpayTest',
  });
});

test('a sub-merchant has a code of three letters or digits', async () => {
  const { get } = restGateway();
  expect(await get('/tiers/A01')).toMatchObject({ data: { tier_code: 'A01' } });
  expect(await get('/tiers/a01')).toMatchObject({ status: 404, data: null });
});
