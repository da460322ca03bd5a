/** An error of the gateway: its message and its code. A missing code is answered as -1. */
export interface GatewayError {
  error: string;
  code?: number;
}

export const alreadyPaidMessage = '이미 결제가 이루어진 거래건입니다.';
