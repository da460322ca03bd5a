import { verifyAt, type AwaitingDeposit, type Buyer, type Order } from 'react-inicis';

/** What this shop's server says of a paid order. */
export interface Paid {
  orderNo: string;
}

export declare const order: Order;
export declare const buyer: Buyer;
export declare const createOrder: () => Promise<Order>;
export declare const askServer: (merchantUid: string) => Promise<Paid | AwaitingDeposit>;

export const verify = verifyAt<Paid>('/api/inicis/complete');

/** A whole button, for the cases that are about one prop more. */
export const required = { order, buyer, verify };
