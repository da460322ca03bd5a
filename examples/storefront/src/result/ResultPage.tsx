import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { orderQuery } from '../data/queries.js';
import { useCurrentPayment } from '../payment/paymentContext.js';
import { Result } from './Result.js';
import { resultOf } from './resultOf.js';

/** End of a payment. A phone comes back to this page without an order number in its path. */
export function ResultPage() {
  const { merchantUid } = useParams();
  const current = useCurrentPayment();
  const shown = merchantUid ?? current.merchantUid;
  return shown ? <ResultOf merchantUid={shown} /> : <Navigate to="/orders" replace />;
}

function ResultOf({ merchantUid }: { merchantUid: string }) {
  const current = useCurrentPayment();
  const { data: order } = useSuspenseQuery(orderQuery(merchantUid));
  const payment = current.merchantUid === merchantUid ? current : null;
  return <Result order={order} kind={resultOf(order, payment)} error={payment?.error ?? null} />;
}
