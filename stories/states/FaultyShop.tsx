import { useEffect, useState } from 'react';
import { InicisCheckout } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { madeOnClick, verify } from '../support/server.js';
import { shopOf } from '../support/shop.js';

type Ends = Parameters<Sandbox['next']>[0];

/** Each thing that can go wrong: at an address of the vendor's, or in the window. */
const faults = {
  none: {},
  'script missing': { at: { script: 'missing' } },
  'script is HTML': { at: { script: 'html' } },
  'script never answers': { at: { script: 'silent' } },
  'list fails': { at: { list: 'error' } },
  'list never answers': { at: { list: 'silent' } },
  'unknown account': { at: { list: 'unknown' } },
  'frame never loads': { at: { frame: 'silent' } },
  'frame refused': { at: { frame: 'refused' } },
  'window closes silently': { end: 'silentClose' },
  'callback lost after approval': { end: 'callbackLost' },
  declined: { end: 'decline' },
  'answer after 5 seconds': { end: { after: 5000, end: 'approve' } },
} as const satisfies Record<string, { at?: Sandbox['faults']; end?: Ends }>;

export type Fault = keyof typeof faults;

export const faultNames = Object.keys(faults);

interface FaultyShopProps {
  /** What goes wrong with the next click. */
  fault: Fault;
  /** Whose sandbox it is. */
  storyId: string;
}

const order = { merchantUid: 'order_fault', name: '에티오피아 예가체프 1kg', amount: 64_000 };

/** A shop whose gateway misbehaves until it is mended; the shopper needs no reload. */
export default function FaultyShop({ fault, storyId }: FaultyShopProps) {
  const [mended, setMended] = useState(false);
  const { at, end }: { at?: Sandbox['faults']; end?: Ends } = mended ? faults.none : faults[fault];
  useEffect(() => {
    const whole = { script: undefined, list: undefined, frame: undefined };
    Object.assign(shopOf(storyId).sandbox.faults, whole, at);
  }, [at, storyId]);
  return (
    <>
      <InicisCheckout
        onClick={() => end && shopOf(storyId).sandbox.next(end)}
        order={madeOnClick(order)}
        buyer={{ name: '홍길동', tel: '010-1234-5678' }}
        verify={verify}
      />
      <button type="button" className="again" onClick={() => setMended(!mended)}>
        {mended ? 'Break it again' : 'Mend it'}
      </button>
    </>
  );
}
