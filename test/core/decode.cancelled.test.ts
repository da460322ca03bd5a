import { describe, expect, it } from 'vitest';
import { decodeCallback, decodeReturn, paymentFailure } from '../../src/core/decode.js';
import { isPaymentError } from '../../src/core/error.js';

/** Returns the reasons for the same words in a callback, a return address and a REST `fail_reason`. */
function reasonsOf(message: string) {
  const answer = { success: false, imp_uid: 'imp_1', error_msg: message };
  const query = new URLSearchParams({ merchant_uid: 'order_1', imp_success: 'false' });
  query.set('error_msg', message);
  const address = `https://shop.example/done?${query}`;
  return [
    () => decodeCallback(answer, { merchantUid: 'order_1' }),
    () => decodeReturn(address, { begunHere: true }),
    () => decodeReturn(address),
    () => {
      throw paymentFailure(message, {});
    },
  ].map((act) => {
    try {
      act();
      return 'none';
    } catch (error) {
      return isPaymentError(error) ? error.reason : String(error);
    }
  });
}

describe('decode', () => {
  it.each([
    // PC window.
    '사용자가 결제를 취소하셨습니다',
    // REST `fail_reason` of the PC window: iamport-rest-client-python#2.
    '사용자가 결제를 취소함',
    // Phone, through PortOne.
    'F0005:결제가 중단되었습니다(imp_42234234).01 | 사용자가 결제를 취소 하였습니다.',
    'F0005:결제가 중단되었습니다(imp_42234234).01|사용자가 결제를 취소하였습니다.',
    '결제가 중단되었습니다(imp_42234234).01 | 사용자가 결제를 취소 하였습니다.',
    // Phone, X before a bank app, and in the bank app: INIMobile-Manual#24.
    '사용자가 결제를 취소하였습니다.',
    '사용자에 의한 취소입니다.(091)',
    'F0005:결제가 중단되었습니다(imp_1).01 | 사용자에 의한 취소입니다.(091)',
    // Step of the card company: INIMobile-Manual#13.
    '인증취소하셨습니다',
    '인증취소하셨습니다.[SCREENID:301](A011)',
    '인증취소하셨습니다.[SCREENID:302](A012)',
    '인증취소하셨습니다.[SCREENID:303](A013)',
    '회원님의 요청으로 결제가 취소되었습니다.결제를 원하시는 경우, 다시 진행해 주세요.[SCREENID:421](AV17)',
    'F0005:결제가 중단되었습니다(imp_1).01 | 인증취소하셨습니다.[SCREENID:301](A011)',
    '[SCREENID:301](A011)',
    // Back or reload on the page of the card company: status 01 without a message.
    'F0005:결제가 중단되었습니다(imp_1).01 | ',
    'F0005:결제가 중단되었습니다(imp_1).01 |',
    '  사용자가  결제를 취소하셨습니다.  ',
  ])('reads `%s` as cancelled by the shopper, from every source', (message) => {
    expect(reasonsOf(message)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it.each([
    // Status 01 says nothing alone: iamport-manual#71, INIMobile-Manual#6, #7.
    'F0005:결제가 중단되었습니다(imp_1).01 | 정상적 인증 처리가 되지 않았습니다.',
    'F0005:결제가 중단되었습니다(imp_1).01 | 요청 MID 와 TID 가 일치하지 않습니다.',
    'F0005:결제가 중단되었습니다(imp_1).01 | 필수요청 값이 누락되었습니다.',
    'F0005:결제가 중단되었습니다(imp_1).02 | ',
    '01 | 한도초과',
    // `confirm_url` of the merchant.
    '고객사 요청에 의해 결제를 중단합니다. (상세사유 : 사용자가 결제를 취소하셨습니다)',
    '취소된 카드입니다.',
    '사용자 요청으로 사용이 취소된 카드입니다.',
    '사용자가 결제를 취소할 수 없는 카드입니다.',
    '승인 취소된 거래입니다.',
    '거래취소 불가',
    '이미 취소된 거래입니다. 사용자가 결제를 취소하셨습니다',
    '인증취소하셨습니다.[SCREENID:301](B011)',
    '카드사 오류입니다.[SCREENID:999](A900)',
    '[SCREENID:301](A011) 한도초과',
    '한도초과로 인증취소하셨습니다.',
    '한도초과 01 |',
    '한도초과',
  ])('reads `%s` as declined, from every source', (message) => {
    expect(reasonsOf(message)).toEqual(['declined', 'declined', 'declined', 'declined']);
  });
});
