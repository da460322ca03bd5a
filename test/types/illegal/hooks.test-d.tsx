import { useBillingKey, useBillingKeyReturn, usePayment, usePaymentReturn } from 'react-inicis';
import { buyer, createOrder, order, verify, type Paid } from '../sampleOrder.js';

// @ts-expect-error: somebody must ask the server
export const useNobody = () => usePayment({ onPaid: () => {} });

// @ts-expect-error: a return is verified like any other payment
export const useBlindReturn = () => usePaymentReturn({});

export function useMutate() {
  const { mutate } = usePayment({ verify });
  // @ts-expect-error: everything about the payment is said when it begins
  mutate();
  // @ts-expect-error: the gateway refuses a payment without a phone number
  mutate({ order });
  // @ts-expect-error: a virtual account has no months
  mutate({ order, buyer, method: 'vbank', installments: [3] });
  // @ts-expect-error: what to do at the end is said to the hook, so that the latest is called
  mutate({ order, buyer, onPaid: () => {} });
}

export function usePaidOnly() {
  const { data } = usePayment({ verify });
  // @ts-expect-error: a virtual account may have been issued, and nothing is paid
  return data?.orderNo;
}

export function useAwaitedOnly() {
  const { mutateAsync } = usePayment({ verify });
  return async (): Promise<Paid> =>
    // @ts-expect-error: nor is it when the promise resolves
    mutateAsync({ order: createOrder, buyer });
}

export function usePhase() {
  const { phase } = usePayment({ verify });
  // @ts-expect-error: no such phase; while the window is open it is `window`
  return phase === 'open';
}

export function useNoError() {
  const { error } = usePayment({ verify });
  // @ts-expect-error: there may be none
  return error.reason;
}

export const useDeposits = () =>
  useBillingKey({
    verify: async () => true,
    // @ts-expect-error: registering a card never issues an account
    onAwaitingDeposit: () => {},
  });

export const usePaidKey = () =>
  useBillingKey({
    verify: async () => true,
    // @ts-expect-error: nothing is paid; the card is issued
    onPaid: () => {},
  });

const cardForLater = { customerUid: 'customer_1', order: { merchantUid: 'order_1', name: '구독' } };

export function useCard() {
  const { mutate } = useBillingKey({ verify: async () => true });
  // @ts-expect-error: whose card it is must be said
  mutate({ order: { merchantUid: 'order_1', name: '구독' } });
  // @ts-expect-error: a registration has no months
  mutate({ ...cardForLater, installments: [3] });
  // @ts-expect-error: it is always a card
  mutate({ ...cardForLater, method: 'vbank' });
}

export function useReturned() {
  const { data } = usePaymentReturn({ verify });
  // @ts-expect-error: most pages are no return, and an account may have been issued
  return data.orderNo;
}

export function useReturnedKey() {
  const { data } = useBillingKeyReturn({ verify: async () => ({ issued: true }) });
  // @ts-expect-error: in a browser that did not begin, there is nothing to say
  return data.issued;
}
