import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import { encodeAnyBillingKey, encodeAnyPayment } from './encodeAny.js';
import { encodeOrRefuse } from './encodeOrRefuse.js';
import { billingKey, payment } from './requestArbitraries.js';

describe('what is encoded', () => {
  it('is what the window receives, with the script’s own keys beside it', async () => {
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
      // Lossless, as the properties of the encoder say; the script writes into what it is given.
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
