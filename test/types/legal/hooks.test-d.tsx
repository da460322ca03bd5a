import {
  useBillingKey,
  useBillingKeyReturn,
  usePayment,
  usePaymentReturn,
  type AwaitingDeposit,
  type BillingKeyRequest,
  type LazyOrder,
  type PaymentError,
  type PaymentRequest,
  type Phase,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { buyer, createOrder, order, verify, type Paid } from '../sampleOrder.js';

// A custom form passes the request to `mutate`.
export function useOwnForm() {
  const payment = usePayment({ verify });
  return () => payment.mutate({ order: createOrder, buyer, method: 'vbank' });
}

// The result is a payment or an awaiting deposit.
export function usePaymentData() {
  const { data, error, variables } = usePayment({ verify });
  expectTypeOf(data).toEqualTypeOf<Paid | AwaitingDeposit | undefined>();
  expectTypeOf(error).toEqualTypeOf<PaymentError | null>();
  expectTypeOf(variables).toEqualTypeOf<PaymentRequest<LazyOrder> | undefined>();
}

// The key `awaiting` distinguishes a deposit from a payment.
export function useOrderNo() {
  const { data } = usePayment({ verify });
  return data && ('awaiting' in data ? data.account.number : data.orderNo);
}

// The states of TanStack Query narrow the type.
export function useStates() {
  const payment = usePayment({ verify });
  if (payment.isError) return payment.error.reason;
  if (payment.isSuccess) return 'awaiting' in payment.data;
  return payment.status;
}

// `mutateAsync` resolves with the result.
export function useAwaited() {
  const { mutateAsync } = usePayment({ verify });
  return async () => {
    const result = await mutateAsync({ order, buyer });
    expectTypeOf(result).toEqualTypeOf<Paid | AwaitingDeposit>();
  };
}

// The phase of the payment, and a function that loads the script early.
export function usePhase(): [Phase, () => void] {
  const { phase, preload } = usePayment({ verify });
  return [phase, preload];
}

// Callbacks for a single call are passed to `mutate`.
export function useOneCall(close: () => void) {
  const payment = usePayment({ verify });
  return () => payment.mutate({ order, buyer }, { onSettled: close });
}

// A billing key needs its `customerUid` and an order to display.
export function useCardForLater() {
  const billingKey = useBillingKey({
    verify: async ({ customerUid, merchantUid }) => ({ customerUid, merchantUid }),
    onIssued: ({ customerUid }) => customerUid.length,
  });
  expectTypeOf(billingKey.variables).toEqualTypeOf<BillingKeyRequest | undefined>();
  return () =>
    billingKey.mutate({
      customerUid: 'customer_1',
      order: { merchantUid: 'order_1', name: '정기구독' },
    });
}

// The result of a billing key is never an awaiting deposit.
export function useBillingKeyData() {
  const { data } = useBillingKey({ verify: async (): Promise<Paid> => ({ orderNo: '1' }) });
  expectTypeOf(data).toEqualTypeOf<Paid | undefined>();
}

// `verifyAt` verifies a billing key like a payment, and `onIssued` is called with the result.
export function useBillingKeyVerifiedAt() {
  const { data } = useBillingKey({ verify, onIssued: ({ orderNo }) => orderNo });
  expectTypeOf(data).toEqualTypeOf<Paid | undefined>();
}

// The result on a return page, or null on a page that is not a return.
export function useReturned() {
  const { data, error } = usePaymentReturn({ verify, onPaid: ({ orderNo }) => orderNo });
  expectTypeOf(data).toEqualTypeOf<{ paid: Paid } | AwaitingDeposit | null | undefined>();
  expectTypeOf(error).toEqualTypeOf<PaymentError | null>();
}

// The address from a router, which can be undefined at first.
export const useReturnedTo = (url: string | undefined) => usePaymentReturn({ verify, url });

// The result on the return page of a billing key.
export function useBillingKeyReturned() {
  const { data } = useBillingKeyReturn({ verify: async ({ customerUid }) => ({ customerUid }) });
  expectTypeOf(data).toEqualTypeOf<{ issued: { customerUid: string } } | null | undefined>();
}

// Both kinds of hooks have the phase, and a function that asks the server now.
export function useRecheck(): [Phase, () => Promise<void>, () => Promise<void>] {
  const { recheck } = usePayment({ verify });
  const returned = usePaymentReturn({ verify });
  return [returned.phase, recheck, returned.recheck];
}
