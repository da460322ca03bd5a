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

// A form of your own: everything about the payment is said when it begins.
export function useOwnForm() {
  const payment = usePayment({ verify });
  return () => payment.mutate({ order: createOrder, buyer, method: 'vbank' });
}

// The result is a payment, or an account to pay into.
export function usePaymentData() {
  const { data, error, variables } = usePayment({ verify });
  expectTypeOf(data).toEqualTypeOf<Paid | AwaitingDeposit | undefined>();
  expectTypeOf(error).toEqualTypeOf<PaymentError | null>();
  expectTypeOf(variables).toEqualTypeOf<PaymentRequest<LazyOrder> | undefined>();
}

// The two are told apart by a key.
export function useOrderNo() {
  const { data } = usePayment({ verify });
  return data && ('awaiting' in data ? data.account.number : data.orderNo);
}

// TanStack's states narrow as they always do.
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

// Where the payment stands, and a way to load the script beforehand.
export function usePhase(): [Phase, () => void] {
  const { phase, preload } = usePayment({ verify });
  return [phase, preload];
}

// What only one call needs is said with the call.
export function useOneCall(close: () => void) {
  const payment = usePayment({ verify });
  return () => payment.mutate({ order, buyer }, { onSettled: close });
}

// A card for later: its name and something to show.
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

// A registered card is never an account to pay into.
export function useBillingKeyData() {
  const { data } = useBillingKey({ verify: async (): Promise<Paid> => ({ orderNo: '1' }) });
  expectTypeOf(data).toEqualTypeOf<Paid | undefined>();
}

// `verifyAt` asks about a card as it asks about a payment, and `onIssued` gets its answer.
export function useBillingKeyVerifiedAt() {
  const { data } = useBillingKey({ verify, onIssued: ({ orderNo }) => orderNo });
  expectTypeOf(data).toEqualTypeOf<Paid | undefined>();
}

// The page that a phone comes back to: `null` where it is no return.
export function useReturned() {
  const { data, error } = usePaymentReturn({ verify, onPaid: ({ orderNo }) => orderNo });
  expectTypeOf(data).toEqualTypeOf<Paid | AwaitingDeposit | null | undefined>();
  expectTypeOf(error).toEqualTypeOf<PaymentError | null>();
}

// A router's own idea of the address, which may not be known yet.
export const useReturnedTo = (url: string | undefined) => usePaymentReturn({ verify, url });

// The same for a card that was registered on a phone.
export function useBillingKeyReturned() {
  const { data } = useBillingKeyReturn({ verify: async ({ customerUid }) => ({ customerUid }) });
  expectTypeOf(data).toEqualTypeOf<{ customerUid: string } | null | undefined>();
}
