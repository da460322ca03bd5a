import { advice, minimumAmounts as minimum } from '../../../core/advice.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { alreadyPaidMessage } from '../records/gatewayError.js';
import type { RecordStore } from '../records/recordStore.js';
import { taxError } from '../rules/orderError.js';
import type { CallbackAnswer } from './callbackAnswer.js';

const belowMinimumMessage = `최소 결제금액보다 적은 금액입니다. (신용카드 ${minimum.card}원, 계좌이체 ${minimum.trans}원, 휴대폰 ${minimum.phone}원, 에스크로 ${minimum.escrow}원)`;

/**
 * Returns the answer to a request that is refused before a window opens; `null` if the request is
 * valid.
 */
export function requestFailure(
  params: RequestPayParams,
  records: RecordStore,
): CallbackAnswer | null {
  const { merchant_uid, amount, buyer_tel, customer_uid } = params;
  const failure = { success: false, merchant_uid };
  if (records.isPaid(params))
    return { ...failure, error_code: 'F1002', error_msg: alreadyPaidMessage };
  if (!Number.isInteger(Number(amount)) || Number(amount) < (customer_uid ? 0 : 1))
    return { ...failure, error_msg: '결제금액(amount)이 올바르지 않습니다.' };
  const tax = taxError(params);
  if (tax) return { ...failure, error_msg: tax };
  if (advice.minimumAmount(params)) return { ...failure, error_msg: belowMinimumMessage };
  const prepared = records.prepared(merchant_uid);
  if (prepared && prepared.amount !== Number(amount))
    return { ...failure, error_msg: '사전에 등록된 금액과 결제 요청 금액이 다릅니다.' };
  if (!buyer_tel && !customer_uid)
    return { ...failure, error_msg: '구매자 연락처(buyer_tel)가 누락되었습니다.' };
  return null;
}
