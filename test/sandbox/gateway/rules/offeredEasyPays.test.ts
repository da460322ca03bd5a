import { expect, test } from 'vitest';
import { offeredEasyPays } from '../../../../src/sandbox/gateway/rules/offeredEasyPays.js';

const params = { pay_method: 'card', merchant_uid: 'order_1', name: '원두', amount: 1004 };

test.each([
  ['PC', false, { acceptmethod: 'SKIN(BLUE):noeasypay' }, 0],
  ['PC', false, { P_RESERVED: 'noeasypay=Y' }, 6],
  ['mobile', true, { P_RESERVED: 'cp_yn=Y&noeasypay=Y' }, 0],
  ['mobile', true, { acceptmethod: 'noeasypay' }, 6],
  ['mobile', true, { P_RESERVED: 'noeasypay=N' }, 6],
])('the %s window (mobile: %s) with %o offers %i easy pays', (_, mobile, bypass, count) => {
  expect(offeredEasyPays({ ...params, bypass }, mobile)).toHaveLength(count);
});
