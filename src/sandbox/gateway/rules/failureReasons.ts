/** The reason why a payment fails: the gateway's message, and its code if there is one. */
export interface FailureReason {
  message: string;
  code?: string | undefined;
}

export const cancelledByShopper: FailureReason = { message: '사용자가 결제를 취소하셨습니다' };
export const limitExceeded: FailureReason = { message: '카드 한도초과로 승인이 거절되었습니다.' };
export const registrationFailed: FailureReason = {
  message: '카드정보 인증 및 빌키 발급에 실패하였습니다.',
};
