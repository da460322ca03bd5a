import {
  InicisCheckout,
  usePayment,
  verifyAt,
  type AwaitingDeposit,
  type Verify,
} from 'react-inicis';
import { buyer, order, verify, type Paid } from '../sampleOrder.js';

const sold = { order, buyer };

// @ts-expect-error: `onPaid` is called with the result of the server, which is not a string
export const otherType = <InicisCheckout {...sold} verify={verify} onPaid={(no: string) => no} />;

export const missingKey = (
  <InicisCheckout
    {...sold}
    verify={verify}
    // @ts-expect-error: the result of the server has no `total`
    onPaid={(result: { orderNo: string; total: number }) => result.total}
  />
);

// @ts-expect-error: `onPaid` is never called with an awaiting deposit
export const deposit = <InicisCheckout {...sold} verify={verify} onPaid={(r) => r.account} />;

export const depositOfOwn = (
  <InicisCheckout
    {...sold}
    verify={async (): Promise<Paid | AwaitingDeposit> => ({ orderNo: '1' })}
    // @ts-expect-error: `onPaid` is never called with the awaiting deposit of a custom `verify`
    onPaid={(result) => result.awaiting}
  />
);

const untyped = verifyAt('/api/inicis/complete');
// @ts-expect-error: without a type argument the result of the server is unknown
export const unknown = <InicisCheckout {...sold} verify={untyped} onPaid={(r) => r.orderNo} />;

export const annotated = (
  <InicisCheckout
    {...sold}
    verify={verifyAt('/api/inicis/complete')}
    // @ts-expect-error: the parameter type of `onPaid` does not decide the type of the result
    onPaid={(result: Paid) => result.orderNo}
  />
);

// @ts-expect-error: `verify` must return a promise
export const atOnce = <InicisCheckout {...sold} verify={() => ({ orderNo: '1' })} />;

// @ts-expect-error: `verify` is called with a receipt, which has no amount
export const comparing = <InicisCheckout {...sold} verify={async ({ amount }) => amount > 0} />;

export const useOther = () =>
  usePayment({
    verify,
    // @ts-expect-error: the hook infers the result like the button
    onPaid: (orderNo: number) => orderNo,
  });

// @ts-expect-error: the result of `verifyAt<number>` is not a string
export const otherResult: Verify<string> = verifyAt<number>('/api/inicis/complete');

// @ts-expect-error: the request is always a POST
export const byGet = verifyAt<Paid>('/api/inicis/complete', { method: 'GET' });

// @ts-expect-error: `parse` decides the type of the result, and returns a number here
export const parsedOther = verifyAt<Paid>('/api/inicis/complete', { parse: Number });
