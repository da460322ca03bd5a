import type { RequestPayParams } from '../../core/wire.js';
import { showAlert } from './showAlert.js';

export type Callback = (answer: unknown) => void;

/** One call of `request_pay`. The script changes the parameter object of the caller. */
export interface PayRequest {
  params: RequestPayParams & { request_id?: string; tier_code?: string | undefined };
  callback?: Callback | undefined;
}

/** The answer if the store account has no channel. */
export const notReady = {
  success: false,
  error_code: 'NOT_READY',
  error_msg: '등록 된 PG 설정 정보를 찾을 수 없습니다.',
};

/**
 * The answer if the channel is not for payments. `error_coe` is the spelling of the real script.
 */
export const notRegistered = {
  imp_success: false,
  error_coe: 'F1001',
  error_msg: '등록되지 않은 PG모듈 정보입니다.',
};

/**
 * Answers a request that is refused before a window opens: calls the callback, or shows an alert.
 */
export function answerFailure(
  { params, callback }: PayRequest,
  failure: typeof notReady | typeof notRegistered,
): void {
  const { merchant_uid } = params;
  if (callback) callback({ ...failure, imp_uid: null, merchant_uid });
  else showAlert(failure.error_msg);
}
