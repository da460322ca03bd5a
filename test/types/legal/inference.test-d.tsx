import {
  acceptUnverified,
  InicisCheckout,
  usePayment,
  verifyAt,
  type AwaitingDeposit,
  type Receipt,
  type Verify,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { askServer, buyer, order, verify, type Paid } from '../sampleOrder.js';

const sold = { order, buyer };

// `onPaid` gets what `verifyAt` was told that the server answers.
export const fromVerifyAt = (
  <InicisCheckout
    {...sold}
    verify={verifyAt<Paid>('/api/inicis/complete')}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
  />
);

// A parser says what the server answers, and checks it.
export const fromParser = (
  <InicisCheckout
    {...sold}
    verify={verifyAt('/api/inicis/complete', { parse: (answer) => ({ orderNo: String(answer) }) })}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<{ orderNo: string }>()}
  />
);

// An async function of your own.
export const fromFunction = (
  <InicisCheckout
    {...sold}
    verify={async ({ merchantUid }, { signal }) => ({ merchantUid, late: signal.aborted })}
    onPaid={(result) =>
      expectTypeOf(result).toEqualTypeOf<{ merchantUid: string; late: boolean }>()
    }
  />
);

// A function that may find an account to pay into: `onPaid` hears of payments only.
export const fromUnion = (
  <InicisCheckout
    {...sold}
    verify={({ merchantUid }) => askServer(merchantUid)}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
  />
);

// A server that answers one of two things which are both payments.
export const fromTwoShapes = (
  <InicisCheckout
    {...sold}
    verify={async (): Promise<{ order: 1 } | { gift: 2 } | AwaitingDeposit> => ({ gift: 2 })}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<{ order: 1 } | { gift: 2 }>()}
  />
);

// The order of the props does not matter where `verify` needs no inference of its own.
export const handlerFirst = (
  <InicisCheckout
    {...sold}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Paid>()}
    verify={verify}
  />
);

// A handler may ask for less than there is.
export const lessThanAll = (
  <InicisCheckout {...sold} verify={verify} onPaid={(result: object) => Object.keys(result)} />
);

// In a prototype the browser is believed, and the result is the receipt alone.
export const unverified = (
  <InicisCheckout
    {...sold}
    verify={acceptUnverified}
    onPaid={(result) => expectTypeOf(result).toEqualTypeOf<Receipt>()}
  />
);

// The type may be written down instead.
export const written = <InicisCheckout<Paid> {...sold} verify={verifyAt('/api/inicis/complete')} />;

// The hook infers as the button does.
export const usePaid = () =>
  usePayment({
    verify: async ({ impUid }) => ({ impUid }),
    onPaid: (result) => expectTypeOf(result).toEqualTypeOf<{ impUid: string | null }>(),
  });

// A `verify` is a value that can be passed around.
export const passedAround: Verify<Paid> = verify;

// What `fetch` takes is sent along, and another `fetch` may send it.
export const withInit = verifyAt<Paid>('/api/inicis/complete', {
  headers: { 'x-csrf-token': 'token' },
  credentials: 'include',
  fetch: async () => new Response(),
});
