import { useEffect, useState } from 'react';
import { InicisCheckout, type Locale } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { createOnClick, verify } from '../support/server.js';
import { sandboxOf } from '../support/storySandbox.js';

type WindowOutcome = Parameters<Sandbox['next']>[0];

/** Faults of the vendor's script, channel list and frame (`at`), and of the window (`end`). */
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
} as const satisfies Record<string, { at?: Sandbox['faults']; end?: WindowOutcome }>;

export type Fault = keyof typeof faults;

export const faultNames = Object.keys(faults);

interface FaultyShopProps {
  /** Fault that happens on the next click. */
  fault: Fault;
  /** Id of the story. Its sandbox gets the fault. */
  storyId: string;
  locale: Locale;
}

const texts = {
  ko: { fix: '장애 해결', break: '다시 장애 내기' },
  en: { fix: 'Fix it', break: 'Break it again' },
};

const order = { merchantUid: 'order_fault', name: '에티오피아 예가체프 1kg', amount: 64_000 };

/**
 * Checkout with a gateway that has a fault. After “Fix it”, the next click works without a reload.
 */
export default function FaultyShop({ fault, storyId, locale }: FaultyShopProps) {
  const [isFixed, setFixed] = useState(false);
  const { at, end }: { at?: Sandbox['faults']; end?: WindowOutcome } = isFixed
    ? faults.none
    : faults[fault];
  useEffect(() => {
    const noFaults = { script: undefined, list: undefined, frame: undefined };
    Object.assign(sandboxOf(storyId).faults, noFaults, at);
  }, [at, storyId]);
  return (
    <>
      <InicisCheckout
        onClick={() => end && sandboxOf(storyId).next(end)}
        order={createOnClick(order)}
        buyer={{ name: '홍길동', tel: '010-1234-5678' }}
        verify={verify}
      />
      <button type="button" className="secondary" onClick={() => setFixed(!isFixed)}>
        {isFixed ? texts[locale].break : texts[locale].fix}
      </button>
    </>
  );
}
