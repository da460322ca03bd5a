/** An error answer of the gateway: its message, and its code (-1 where none is given). */
export interface GatewayError {
  error: string;
  code?: number;
}

export const alreadyPaidMessage = '이미 결제가 이루어진 거래건입니다.';
