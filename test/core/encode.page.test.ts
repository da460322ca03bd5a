import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import { encodeAnyBillingKey, encodeAnyPayment } from './encodeAny.js';
import { encodeOrRefuse } from './encodeOrRefuse.js';
import { billingKey, payment } from './requestArbitraries.js';

describe('encoded parameters', () => {
  it('reach the window unchanged, beside the keys that the script adds', async () => {
    const channels = [{ pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' }];
    const sandbox = createSandbox({ channels });
    const imp = await sandbox.loadImp();
    imp.init('imp00000000');
    let received = 0;
    const requests = fc.oneof(payment('card'), payment('vbank'), payment('phone'), billingKey);
    const property = fc.asyncProperty(requests, async (given) => {
      const encode = 'customerUid' in given ? encodeAnyBillingKey : encodeAnyPayment;
      const params = encodeOrRefuse(encode, given);
      if (!params) return;
      // A copy, because the script writes into the object that it receives. JSON loses nothing
      // here: the property tests of the encoder prove it.
      const written: unknown = JSON.parse(JSON.stringify(params));
      sandbox.next('approve');
      await new Promise((resolve) => imp.request_pay(params, resolve));
      const { request_id, ...rest } = Object.assign({ request_id: '' }, sandbox.requests.at(-1));
      expect(request_id).toMatch(/^req_\d+$/);
      expect(rest).toStrictEqual(written);
      received += 1;
    });
    await fc.assert(property, { numRuns: 60 });
    sandbox.reset();
    expect(received).toBeGreaterThan(15);
  });
});
