import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCallback, decodeReturn, withoutReturn } from '../../src/core/decode.js';
import { isPaymentError } from '../../src/core/error.js';

const order = { merchantUid: 'order_1' };
const paid = { success: true, imp_uid: 'imp_1', merchant_uid: 'order_1', paid_amount: 1004 };

/** Returns the receipt of a decoder, or the reason and the fields of its error. */
function outcome(act: () => unknown) {
  try {
    return act();
  } catch (error) {
    if (!isPaymentError(error)) throw error;
    const { reason, code, message, receipt } = error;
    return { reason, code, message, receipt };
  }
}

describe('decode', () => {
  it('reads a success as a receipt without amount or status', () => {
    expect(decodeCallback(paid, order)).toStrictEqual({ impUid: 'imp_1', merchantUid: 'order_1' });
    const short = { imp_success: 'true', imp_uid: 'imp_1' };
    expect(decodeCallback(short, order)).toStrictEqual({ impUid: 'imp_1', merchantUid: 'order_1' });
  });

  it.each([{ success: true }, { imp_success: true }, { imp_success: 'true' }])(
    'reads %o with empty fields of an error as a success',
    (flag) => {
      const answer = { ...flag, imp_uid: 'imp_1', merchant_uid: '', error_code: '', error_msg: '' };
      expect(decodeCallback(answer, order)).toStrictEqual({ impUid: 'imp_1', ...order });
    },
  );

  it.each([
    [
      'a closed window, which has no code',
      { success: false, imp_uid: 'imp_1', error_msg: '사용자가 결제를 취소하셨습니다' },
      { reason: 'cancelled', receipt: { impUid: 'imp_1', ...order } },
    ],
    [
      'a closed window in the message of another code',
      {
        success: false,
        error_code: 'F0005',
        error_msg: 'F0005:결제가 중단되었습니다(imp_1).01 | 사용자가 결제를 취소 하였습니다.',
      },
      { reason: 'cancelled', code: 'F0005' },
    ],
    [
      'a closed window without a message',
      { success: false, error_msg: 'F0005:결제가 중단되었습니다(imp_1).01 | ' },
      { reason: 'cancelled' },
    ],
    [
      'a decline, with its code and message unchanged',
      { success: false, error_code: 'F400', error_msg: '한도초과' },
      { reason: 'declined', code: 'F400', message: '한도초과' },
    ],
    ['a failure without a message', { imp_success: 'false' }, { reason: 'declined' }],
    [
      'a failure flag as a string',
      { imp_success: 'false', imp_uid: 'imp_1' },
      { reason: 'declined' },
    ],
    [
      'the misspelt code key `error_coe` of the script',
      { imp_success: false, imp_uid: null, error_coe: 'F1001', error_msg: '등록되지 않은 PG' },
      { reason: 'unavailable', code: 'F1001', message: '등록되지 않은 PG' },
    ],
    [
      'a store account without channels',
      { success: false, error_code: 'NOT_READY' },
      { reason: 'unavailable' },
    ],
    [
      'a store account without channels, with a space in the code',
      { success: false, error_code: 'NOT READY' },
      { reason: 'unavailable' },
    ],
    [
      'an order that was already paid, which only the server can verify',
      { success: false, error_code: 'F1002', error_msg: '이미 결제가 이루어진 거래건입니다.' },
      { reason: 'interrupted', code: 'F1002', receipt: { impUid: null, ...order } },
    ],
    ['a success with an error message', { ...paid, error_msg: '실패' }, { reason: 'interrupted' }],
    ['a success with an error code', { ...paid, error_code: 'F1' }, { reason: 'interrupted' }],
    ['a success without a payment id', { success: true }, { reason: 'interrupted' }],
    ['a success flag as a string', { ...paid, success: 'true' }, { reason: 'interrupted' }],
    ['an answer without a success flag', { imp_uid: 'imp_1' }, { reason: 'interrupted' }],
    [
      'an answer for another order',
      { ...paid, merchant_uid: 'order_2' },
      {
        reason: 'interrupted',
        message: 'the payment window returned the answer of another order',
        receipt: { impUid: null, ...order },
      },
    ],
    ['null', null, { reason: 'interrupted', receipt: { impUid: null, ...order } }],
    ['undefined', undefined, { reason: 'interrupted' }],
    ['a string', 'success', { reason: 'interrupted' }],
    ['a list', [paid], { reason: 'interrupted' }],
  ])('reads %s', (_, answer, expected) => {
    expect(outcome(() => decodeCallback(answer, order))).toMatchObject(expected);
  });

  it('refuses a missing order with a `PaymentError`', () => {
    const read = () => Reflect.apply(decodeCallback, null, [paid]);
    expect(outcome(read)).toMatchObject({ reason: 'invalid', code: 'object' });
  });

  it('returns a receipt with only the order number for an unclear answer', () => {
    const unclear = { ...paid, error_msg: '실패' };
    expect(outcome(() => decodeCallback(unclear, order))).toMatchObject({
      receipt: { impUid: null, merchantUid: 'order_1' },
    });
  });

  it('returns a receipt only for a clear success, and throws only a `PaymentError`', () => {
    const flag = fc.constantFrom(
      true,
      true,
      undefined,
      undefined,
      false,
      'true',
      'false',
      null,
      'yes',
    );
    const words = fc.constantFrom(undefined, undefined, undefined, '', 'F400', '한도초과', 7);
    const answers = fc.oneof(
      { weight: 1, arbitrary: fc.anything() },
      {
        weight: 6,
        arbitrary: fc.record(
          {
            success: flag,
            imp_success: flag,
            imp_uid: fc.constantFrom('imp_1', 'imp_1', '', null, 3),
            merchant_uid: fc.constantFrom('order_1', 'order_2', '', undefined),
            error_code: words,
            error_coe: words,
            error_msg: words,
          },
          { requiredKeys: [] },
        ),
      },
    );
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(answers, (answer) => {
        const result = outcome(() => decodeCallback(answer, order));
        const isReceipt = typeof result === 'object' && result !== null && 'impUid' in result;
        const kind = isReceipt ? 'receipt' : 'error';
        seen[kind] = (seen[kind] ?? 0) + 1;
        if (!isReceipt) return;
        expect(result).toStrictEqual({ impUid: 'imp_1', merchantUid: 'order_1' });
        const { success, imp_success }: { success?: unknown; imp_success?: unknown } =
          Object(answer);
        expect(success === true || imp_success === true || imp_success === 'true').toBe(true);
        expect(success === false || imp_success === false || imp_success === 'false').toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(seen['receipt']).toBeGreaterThan(50);
  });

  it.each([
    ['https://shop.example/done', null],
    ['https://shop.example/done?merchant_uid=order_1', null],
    ['https://shop.example/done?imp_uid=imp_1', null],
    ['https://shop.example/done?imp_uid=imp_1&merchant_uid=order_1', 'imp_1'],
    ['https://shop.example/done?imp_uid=imp_1&merchant_uid=order_1&imp_success=true', 'imp_1'],
    ['https://shop.example/done?imp_uid=imp_1&merchant_uid=order_1&success=true#result', 'imp_1'],
    ['https://shop.example/#/done?imp_uid=imp_1&merchant_uid=order_1', 'imp_1'],
    ['https://shop.example/done?imp_uid=old&imp_uid=imp_1&merchant_uid=order_1', 'imp_1'],
    ['https://shop.example/done?a=1&b=2imp_uid=imp_1&merchant_uid=order_1', 'imp_1'],
    ['/done?imp_uid=imp_1&merchant_uid=order_1', 'imp_1'],
  ])('`decodeReturn` reads %s', (url, impUid) => {
    expect(decodeReturn(url)).toStrictEqual(impUid && { impUid, merchantUid: 'order_1' });
  });

  it.each([
    [
      'imp_uid=imp_1&merchant_uid=order_1&imp_success=false&error_msg=%ED%95%9C%EB%8F%84',
      'declined',
      '한도',
    ],
    [
      'merchant_uid=order_1&error_code=F0005&error_msg=%EC%82%AC%EC%9A%A9%EC%9E%90+%EC%B7%A8%EC%86%8C',
      'cancelled',
      '사용자 취소',
    ],
    ['merchant_uid=order_1&imp_success=false', 'declined', 'the gateway sent no reason'],
    ['imp_uid=imp_1&merchant_uid=order_1&imp_success=true&error_msg=no', 'interrupted', 'no'],
    [
      'imp_uid=imp_1&merchant_uid=order_1&imp_success=maybe',
      'interrupted',
      'the answer is neither a clear success nor a clear failure',
    ],
    [
      'imp_uid=&merchant_uid=order_1&imp_success=true',
      'interrupted',
      'the answer is neither a clear success nor a clear failure',
    ],
    ['imp_uid=imp_1&merchant_uid=order_1&error_msg=%E0%A4%A', 'declined', '%E0%A4%A'],
  ])('`decodeReturn` reads ?%s as %s', (query, reason, message) => {
    const url = `https://shop.example/done?${query}`;
    const found = outcome(() => decodeReturn(url, { begunHere: true }));
    expect(found).toMatchObject({ reason, message, receipt: { merchantUid: 'order_1' } });
  });

  it('`decodeReturn` throws only a `PaymentError`', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => {
        outcome(() => decodeReturn(url));
        outcome(() => decodeReturn(`${url}&imp_uid=${url}&merchant_uid=${url}`));
      }),
    );
  });

  it.each([
    ['https://s.example/done?imp_uid=i&merchant_uid=m', 'https://s.example/done'],
    ['https://s.example/done?a=1&imp_uid=i&merchant_uid=m&b=2', 'https://s.example/done?a=1&b=2'],
    ['https://s.example/done?imp_uid=i&merchant_uid=m&b=2#top', 'https://s.example/done?b=2#top'],
    [
      'https://s.example/done?a=1&imp_uid=i&merchant_uid=m&imp_success=true#top',
      'https://s.example/done?a=1#top',
    ],
    ['https://s.example/#/done?imp_uid=i&merchant_uid=m', 'https://s.example/#/done'],
    ['https://s.example/done?a=1&b=2imp_uid=i&merchant_uid=m', 'https://s.example/done?a=1&b=2'],
    ['https://s.example/done?a=%20x&b', 'https://s.example/done?a=%20x&b'],
  ])('`withoutReturn` removes only the gateway’s keys from %s', (url, rest) => {
    expect(withoutReturn(url)).toBe(rest);
  });
});
