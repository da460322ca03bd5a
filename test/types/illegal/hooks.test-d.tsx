import { useBillingKey, useBillingKeyReturn, usePayment, usePaymentReturn } from 'react-inicis';
import { buyer, createOrder, order, verify, type Paid } from '../sampleOrder.js';

// @ts-expect-error: `verify` is required
export const useNoVerify = () => usePayment({ onPaid: () => {} });

// @ts-expect-error: `verify` is required for a return, too
export const useUnverifiedReturn = () => usePaymentReturn({});

export function useMutate() {
  const { mutate } = usePayment({ verify });
  // @ts-expect-error: `mutate` requires the request
  mutate();
  // @ts-expect-error: the gateway refuses a payment without a phone number
  mutate({ order });
  // @ts-expect-error: a virtual account has no installments
  mutate({ order, buyer, method: 'vbank', installments: [3] });
  // @ts-expect-error: the handlers belong to the hook, which always calls the latest ones
  mutate({ order, buyer, onPaid: () => {} });
}

export function usePaidOnly() {
  const { data } = usePayment({ verify });
  // @ts-expect-error: the result can be an awaiting deposit, which has no `orderNo`
  return data?.orderNo;
}

export function useAwaitedOnly() {
  const { mutateAsync } = usePayment({ verify });
  return async (): Promise<Paid> =>
    // @ts-expect-error: the promise can resolve with an awaiting deposit, too
    mutateAsync({ order: createOrder, buyer });
}

export function usePhase() {
  const { phase } = usePayment({ verify });
  // @ts-expect-error: unknown phase; the phase of an open window is `window`
  return phase === 'open';
}

export function useNoError() {
  const { error } = usePayment({ verify });
  // @ts-expect-error: `error` can be null
  return error.reason;
}

export const useDeposits = () =>
  useBillingKey({
    verify: async () => true,
    // @ts-expect-error: registering a card never issues a virtual account
    onAwaitingDeposit: () => {},
  });

export const usePaidKey = () =>
  useBillingKey({
    verify: async () => true,
    // @ts-expect-error: a billing key has `onIssued`, because nothing is paid
    onPaid: () => {},
  });

const cardForLater = { customerUid: 'customer_1', order: { merchantUid: 'order_1', name: '구독' } };

export function useCard() {
  const { mutate } = useBillingKey({ verify: async () => true });
  // @ts-expect-error: `customerUid` is required
  mutate({ order: { merchantUid: 'order_1', name: '구독' } });
  // @ts-expect-error: a billing key has no installments
  mutate({ ...cardForLater, installments: [3] });
  // @ts-expect-error: a billing key has no payment method, because it is always a card
  mutate({ ...cardForLater, method: 'vbank' });
}

export function useReturned() {
  const { data } = usePaymentReturn({ verify });
  // @ts-expect-error: `data` can be null on a page that is not a return, or an awaiting deposit
  return data.paid;
}

export function useReturnedKey() {
  const { data } = useBillingKeyReturn({ verify: async () => true });
  // @ts-expect-error: `data` can be null on a page that is not a return
  return data.issued;
}
