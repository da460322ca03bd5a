'use client';

import { InicisCheckout, verifyAt, type Buyer, type Order } from 'react-inicis';

/**
 * Client component. Functions such as `verify` and `onPaid` cannot be passed from a server
 * component.
 */
export const PayButton = (payment: { order: Order; buyer: Buyer }) => (
  <InicisCheckout {...payment} verify={verifyAt<{ paid: number }>('/api/inicis/complete')} />
);
