import {
  InicisCheckout,
  usePayment,
  verifyAt,
  type AwaitingDeposit,
  type Verify,
} from 'react-inicis';
import { buyer, order, verify, type Paid } from '../sampleOrder.js';

const sold = { order, buyer };

// @ts-expect-error: `onPaid` gets what the server answers, and that is no string
export const otherType = <InicisCheckout {...sold} verify={verify} onPaid={(no: string) => no} />;

export const moreThanThereIs = (
  <InicisCheckout
    {...sold}
    verify={verify}
    // @ts-expect-error: asking for more does not make the server answer more
    onPaid={(result: { orderNo: string; total: number }) => result.total}
  />
);

// @ts-expect-error: an account to pay into never reaches `onPaid`
export const deposit = <InicisCheckout {...sold} verify={verify} onPaid={(r) => r.account} />;

export const depositOfOwn = (
  <InicisCheckout
    {...sold}
    verify={async (): Promise<Paid | AwaitingDeposit> => ({ orderNo: '1' })}
    // @ts-expect-error: nor does one that a `verify` of your own may find
    onPaid={(result) => result.awaiting}
  />
);

const untyped = verifyAt('/api/inicis/complete');
// @ts-expect-error: without a type, the server may answer anything
export const unknown = <InicisCheckout {...sold} verify={untyped} onPaid={(r) => r.orderNo} />;

export const annotated = (
  <InicisCheckout
    {...sold}
    verify={verifyAt('/api/inicis/complete')}
    // @ts-expect-error: and what `onPaid` would like does not decide it
    onPaid={(result: Paid) => result.orderNo}
  />
);

// @ts-expect-error: asking a server takes time, so `verify` returns a promise
export const atOnce = <InicisCheckout {...sold} verify={() => ({ orderNo: '1' })} />;

// @ts-expect-error: `verify` gets a receipt, which has no amount to compare
export const believing = <InicisCheckout {...sold} verify={async ({ amount }) => amount > 0} />;

export const useOther = () =>
  usePayment({
    verify,
    // @ts-expect-error: the hook infers as the button does
    onPaid: (orderNo: number) => orderNo,
  });

// @ts-expect-error: what the server answers is not another type by wishing
export const wished: Verify<string> = verifyAt<number>('/api/inicis/complete');

// @ts-expect-error: the question is always a POST
export const byGet = verifyAt<Paid>('/api/inicis/complete', { method: 'GET' });

// @ts-expect-error: the parser decides the type, and it makes a number
export const parsedOther = verifyAt<Paid>('/api/inicis/complete', { parse: Number });
