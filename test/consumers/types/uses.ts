import { cardIssuers, encodePayment, isPaymentError, usePayment, verifyAt } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { createClient, createHandlers, memoryLedger, verifyPayment } from 'react-inicis/server';

export const params = encodePayment({
  pg: 'html5_inicis',
  order: { merchantUid: 'order_1', name: '원두', amount: 1004 },
  buyer: { tel: '010-1234-5678' },
});
export const useCheckout = () => usePayment({ verify: verifyAt<{ no: string }>('/complete') });
export const sandbox = createSandbox();
export const client = createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch });
export const company: string = cardIssuers.shinhan.ko;
export { createHandlers, isPaymentError, memoryLedger, verifyPayment };
