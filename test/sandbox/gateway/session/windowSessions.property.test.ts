import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCallback, decodeReturn } from '../../../../src/core/decode.js';
import { isPaymentError } from '../../../../src/core/error.js';
import type { Outcome } from '../../../../src/sandbox/gateway/session/outcome.js';
import { billing, card, gatewayWithShopper } from '../../gatewayWithShopper.js';

const outcomes = fc.oneof(
  fc.constantFrom<Outcome>('approve', 'cancel', 'decline'),
  fc.record({ decline: fc.record({ message: fc.constantFrom('잔액부족', '정지된 카드') }) }),
  fc.record({ approve: fc.record({ quota: fc.nat(12), cardCode: fc.constantFrom('366', '999') }) }),
);

test('the callback, the return URL and REST always report the same outcome', () => {
  const methods = fc.constantFrom('card', 'vbank', 'trans', 'phone', 'kakaopay');
  const base = fc.constantFrom('https://a.kr/', 'https://a.kr/?x=1', 'https://a.kr/?x=1&y=2#z');
  fc.assert(
    fc.property(outcomes, methods, base, fc.boolean(), (outcome, pay_method, url, keep) => {
      const { records, pay } = gatewayWithShopper();
      const params = { ...card, pay_method, m_redirect_url: url, ...(keep && billing) };
      const result = pay(params, outcome);
      const [payment] = records.payments;
      const merchantUid = params.merchant_uid;
      const decoded = [
        () => decodeCallback(result.answer, { merchantUid }),
        () => decodeReturn(result.returnUrl),
      ].map((decode) => {
        try {
          return decode();
        } catch (error) {
          return isPaymentError(error) ? error.reason : 'not a PaymentError';
        }
      });
      expect(decoded[0]).toEqual(decoded[1]);
      const failure = outcome === 'cancel' ? 'cancelled' : 'declined';
      const receipt = { impUid: payment?.imp_uid, merchantUid };
      expect(decoded[0]).toEqual(payment?.status === 'failed' ? failure : receipt);
    }),
  );
});
