'use client';

import { InicisCheckout, verifyAt, type Buyer, type Order } from 'react-inicis';

/** A client component: functions such as `verify` and `onPaid` do not cross from the server. */
export const PayButton = (payment: { order: Order; buyer: Buyer }) => (
  <InicisCheckout {...payment} verify={verifyAt<{ paid: number }>('/api/inicis/complete')} />
);
