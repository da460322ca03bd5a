import { verifyAt, type AwaitingDeposit, type Buyer, type Order } from 'react-inicis';

/** Result that this shop's server returns for a paid order. */
export interface Paid {
  orderNo: string;
}

export declare const order: Order;
export declare const buyer: Buyer;
export declare const createOrder: () => Promise<Order>;
export declare const askServer: (merchantUid: string) => Promise<Paid | AwaitingDeposit>;

export const verify = verifyAt<Paid>('/api/inicis/complete');

/** The required props of the button, for cases that add one more prop. */
export const required = { order, buyer, verify };
