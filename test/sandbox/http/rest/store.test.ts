import { expect, test } from 'vitest';
import { restGateway } from '../../restGateway.js';

test('the channels of the store account are listed', async () => {
  const { ask, signedIn } = restGateway();
  const { data } = await ask('/users/pg', { headers: await signedIn() });
  expect(data).toContainEqual({
    pg_provider: 'html5_inicis',
    pg_id: 'INIpayTest',
    sandbox: true,
    type: 'payment',
    channel_name: 'html5_inicis INIpayTest',
  });
});

test('a sub-merchant has a code of three letters or digits', async () => {
  const { ask, signedIn } = restGateway();
  const headers = await signedIn();
  expect(await ask('/tiers/A01', { headers })).toMatchObject({ data: { tier_code: 'A01' } });
  expect(await ask('/tiers/a01', { headers })).toMatchObject({ status: 404, data: null });
});
