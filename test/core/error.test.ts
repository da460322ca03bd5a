import { describe, expect, it } from 'vitest';
import { isPaymentError, PaymentError, paymentErrorFrom, reasons } from '../../src/core/error.js';
import { explain } from '../../src/core/explain.js';
import { shopperMessage } from '../../src/core/messages.js';
import { progressMessage } from '../../src/react/flow/progressMessage.js';
import { unavailable, unavailableCodes } from '../../src/core/unavailable.js';
import { rules } from '../../src/core/rules.js';
import { paymentFailure } from '../../src/core/decode.js';

describe('PaymentError', () => {
  it('is restored from its JSON, without its cause', () => {
    const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
    const error = new PaymentError('declined', '한도초과', {
      code: 'F400',
      receipt,
      shopperMessage: '다른 카드로 결제해 주세요.',
      cause: new Error('secret'),
    });
    const text = JSON.stringify({ error });
    expect(text).not.toContain('secret');
    const back = paymentErrorFrom(JSON.parse(text).error);
    expect(back).toMatchObject({ reason: 'declined', code: 'F400', message: '한도초과', receipt });
    expect(back?.shopperMessage).toBe('다른 카드로 결제해 주세요.');
    expect(back).toBeInstanceOf(PaymentError);
  });

  it.each([null, 'declined', {}, { reason: 'paid', message: 'x' }, { reason: 3 }])(
    'is not created from %j',
    (value) => expect(paymentErrorFrom(value)).toBeNull(),
  );

  it('drops JSON fields of the wrong type', () => {
    const wrong = { code: 5, receipt: { impUid: 1 }, shopperMessage: ['x'] };
    const back = paymentErrorFrom({ reason: 'api', message: 'x', ...wrong });
    expect(back).toMatchObject({ code: undefined, receipt: undefined, shopperMessage: undefined });
  });

  it('is recognised by its brand when another copy of the package created it', () => {
    const brand = Symbol.for('react-inicis.PaymentError');
    const foreign = Object.assign(new Error('x'), { [brand]: true, reason: 'cancelled' });
    expect(isPaymentError(foreign)).toBe(true);
    expect(isPaymentError(foreign, 'cancelled')).toBe(true);
    expect(isPaymentError(foreign, 'declined')).toBe(false);
    expect(isPaymentError(new Error('x'))).toBe(false);
    expect(isPaymentError({ reason: 'cancelled' })).toBe(false);
    expect(isPaymentError(null)).toBe(false);
  });

  it.each(reasons)(
    'has a text for the shopper and a text for the developer: %s',
    async (reason) => {
      const error = new PaymentError(reason, 'the message');
      expect(shopperMessage(error, 'ko')).toMatch(/[가-힣].*[.)]$/);
      expect(shopperMessage(error, 'en')).toMatch(/^[A-Z].*[.)]$/);
      expect(await explain(error, 'ko')).toMatch(/the message\n.*[가-힣]/);
      expect(await explain(error, 'en')).toMatch(/the message\n[A-Z]/);
    },
  );

  it('shows the gateway’s message for a decline only', () => {
    expect(shopperMessage(new PaymentError('declined', '한도초과'), 'ko')).toContain('한도초과');
    expect(shopperMessage(new PaymentError('api', 'stack'), 'ko')).not.toContain('stack');
  });

  it('explains how to fix each rule', async () => {
    for (const code of Object.keys(rules)) {
      const error = new PaymentError('invalid', 'x', { code });
      expect((await explain(error, 'ko')).split('\n')[2]).toMatch(/[가-힣]/);
      expect((await explain(error, 'en')).split('\n')[2]).toMatch(/[a-z]/);
    }
  });

  it('has an explanation and a shopper message for each `unavailable` code', async () => {
    for (const code of unavailableCodes) {
      const error = unavailable(code, 'https://service.iamport.kr: not loaded');
      expect(error).toMatchObject({ reason: 'unavailable', code });
      expect((await explain(error, 'ko')).split('\n')[2]).toMatch(/[가-힣]/);
      expect((await explain(error, 'en')).split('\n')[2]).toMatch(/[a-z]/);
      const [ko, en] = [shopperMessage(error, 'ko'), shopperMessage(error, 'en')];
      expect(ko).toMatch(code === 'policy' ? /판매자에게 알려/ : /다시 시도/);
      expect(en).toMatch(code === 'policy' ? /tell the shop/ : /try again/);
    }
  });

  it.each([
    ['unfinished', 'interrupted', /아직 확인하지 못했/],
    ['hidden', 'interrupted', /아직 확인하지 못했/],
    ['review', 'unverified', /다시 결제하지 마세요/],
    ['closed', 'unverified', /새로 주문/],
    ['expired', 'unpaid', /다시 주문/],
    ['paid', 'unverified', /이미 결제된/],
    ['refunded', 'unverified', /환불되었/],
  ] as const)('explains the outcome code `%s`, also to the shopper', async (code, reason, text) => {
    const error = new PaymentError(reason, 'x', { code });
    const general = await explain(new PaymentError(reason, 'x'), 'en');
    expect((await explain(error, 'ko')).split('\n').at(-1)).toMatch(/[가-힣]/);
    expect((await explain(error, 'en')).split('\n').at(-1)).toMatch(/[a-z]/);
    expect(await explain(error, 'en')).not.toBe(general);
    // An order that is closed or paid is not a forged payment. A payment in review may be one.
    expect((await explain(error, 'en')).includes('forged')).toBe(code === 'review');
    expect(shopperMessage(error, 'ko')).toMatch(text);
    expect(shopperMessage(error, 'en')).not.toBe('');
  });

  it('does not read a gateway code as an outcome code', async () => {
    const error = new PaymentError('declined', 'x', { code: 'paid' });
    expect((await explain(error, 'en')).split('\n')).toHaveLength(2);
    expect(shopperMessage(error, 'en')).toBe('The payment was not approved. (x)');
  });

  it.each([Number.NaN, -1, Infinity])(
    'has no `retryAfter` of %s, which no timer can wait',
    (retryAfter) => {
      expect(new PaymentError('unavailable', 'busy', { retryAfter }).retryAfter).toBeUndefined();
    },
  );

  it('keeps `retryAfter` in its JSON, if it is a number', () => {
    const error = new PaymentError('unavailable', 'busy', { retryAfter: 7 });
    expect(paymentErrorFrom(JSON.parse(JSON.stringify(error)))).toMatchObject({ retryAfter: 7 });
    const malformed = { reason: 'unavailable', message: 'busy', retryAfter: '7' };
    expect(paymentErrorFrom(malformed)?.retryAfter).toBeUndefined();
  });

  it('has no progress message for a screen reader before a payment begins', () => {
    expect(progressMessage('idle', 'ko')).toBe('');
    expect(progressMessage('window', 'en')).toBe('The payment window is open.');
  });

  it('`paymentFailure` distinguishes a closed window from a decline by its message', () => {
    expect(paymentFailure('사용자에 의한 취소입니다.(091)', {}).reason).toBe('cancelled');
    expect(paymentFailure('승인이 취소되었습니다', {}).reason).toBe('declined');
    expect(paymentFailure(null, {}).reason).toBe('declined');
  });
});
