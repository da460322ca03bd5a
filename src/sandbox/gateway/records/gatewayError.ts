/**
 * An error of the gateway: its message, its code and its HTTP status. A missing code is answered as
 * -1, a missing status as 200.
 */
export interface GatewayError {
  error: string;
  code?: number;
  status?: 200 | 400 | 404 | 409;
}

export const unknownPayment: GatewayError = { error: '존재하지 않는 결제정보입니다.', status: 404 };

export const alreadyPaidMessage = '이미 결제가 이루어진 거래건입니다.';
