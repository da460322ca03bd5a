import {
  acceptUnverified,
  InicisCheckout,
  useBillingKey,
  usePayment,
  verifyAt,
  type AwaitingDeposit,
  type Receipt,
  type Verify,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { askServer, buyer, order, verify, type Paid } from '../sampleOrder.js';

const sold = { order, buyer };

// `onPaid` is called with the type argument of `verifyAt`.
export const fromVerifyAt = (
  <InicisCheckout
    {...sold}
    verify={verifyAt<Paid>('/api/inicis/complete')}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
  />
);

// `parse` checks the server's result and decides its type.
export const fromParser = (
  <InicisCheckout
    {...sold}
    verify={verifyAt('/api/inicis/complete', { parse: (answer) => ({ orderNo: String(answer) }) })}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<{ orderNo: string }>()}
  />
);

// Without a type, the result is unknown.
export const fromPlainVerifyAt = (
  <InicisCheckout
    {...sold}
    verify={verifyAt('/api/inicis/complete')}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<unknown>()}
  />
);

// The same for a hook, and for a billing key.
export const usePlainVerifyAt = () => [
  usePayment({
    verify: verifyAt('/api/inicis/complete'),
    onPaid: (result) => expectTypeOf(result).toEqualTypeOf<unknown>(),
  }),
  useBillingKey({
    verify: verifyAt('/api/inicis/billing-key'),
    onIssued: (result) => expectTypeOf(result).toEqualTypeOf<unknown>(),
  }),
];

// A custom async function.
export const fromFunction = (
  <InicisCheckout
    {...sold}
    verify={async ({ merchantUid }, { signal }) => ({ merchantUid, late: signal.aborted })}
    onPaid={(result) =>
      expectTypeOf(result).toEqualTypeOf<{ merchantUid: string; late: boolean }>()
    }
  />
);

// A function that can return an awaiting deposit. `onPaid` is called with a payment only.
export const fromUnion = (
  <InicisCheckout
    {...sold}
    verify={({ merchantUid }) => askServer(merchantUid)}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
  />
);

// A server with two result types that are both payments.
export const fromTwoShapes = (
  <InicisCheckout
    {...sold}
    verify={async (): Promise<{ order: 1 } | { gift: 2 } | AwaitingDeposit> => ({ gift: 2 })}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<{ order: 1 } | { gift: 2 }>()}
  />
);

// The order of the props does not matter when the type of `verify` is known.
export const handlerFirst = (
  <InicisCheckout
    {...sold}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
    verify={verify}
  />
);

// A handler can have a wider parameter type.
export const lessThanAll = (
  <InicisCheckout {...sold} verify={verify} onPaid={(result: object) => Object.keys(result)} />
);

// A prototype trusts the browser, so the result is only the receipt.
export const unverified = (
  <InicisCheckout
    {...sold}
    verify={acceptUnverified}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Receipt>()}
  />
);

// The type can be given as a type argument.
export const written = <InicisCheckout<Paid> {...sold} verify={verifyAt('/api/inicis/complete')} />;

// The hook infers the result like the button.
export const usePaid = () =>
  usePayment({
    verify: async ({ impUid }) => ({ impUid }),
    onPaid: (result) => expectTypeOf(result).toEqualTypeOf<{ impUid: string | null }>(),
  });

// A `verify` is a value that can be passed around.
export const passedAround: Verify<Paid> = verify;

// The options of `fetch` are passed on, and `fetch` can be replaced.
export const withInit = verifyAt<Paid>('/api/inicis/complete', {
  headers: { 'x-csrf-token': 'token' },
  credentials: 'include',
  fetch: async () => new Response(),
});
