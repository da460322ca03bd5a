import { expect, it } from 'vitest';
import { Faults } from '../../../../src/sandbox/http/rest/faults.js';

it('executes a delayed request once, also with `done`', async () => {
  const paths: string[] = [];
  const faults = new Faults(({ url }) => {
    paths.push(new URL(url).pathname);
    return Response.json({ code: 0 });
  });
  faults.add({ delay: 1, done: true });
  const response = await faults.fetch(new Request('https://api.iamport.kr/payments/cancel'));
  expect(await response.json()).toEqual({ code: 0 });
  expect(paths).toEqual(['/payments/cancel']);
});
