'use client';

import type { ReactElement } from 'react';
import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { useInicis } from '../context.js';
import { loadedFlow } from '../flow/loadFlow.js';
import type { Phase } from '../hooks/Phase.js';

const offScreen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

interface PaymentStatusProps {
  status: Phase | 'slow' | 'deposit';
  /** Error that no handler of the shop gets. */
  error: PaymentError | null;
}

/**
 * Renders the status of a payment for screen readers only. It has an error only if no handler of the
 * shop gets it: a shopper would hear the text of the shop and the same text again.
 */
export function PaymentStatus({ status, error }: PaymentStatusProps): ReactElement {
  const { locale } = useInicis();
  return (
    <span role="status" style={offScreen}>
      {messageOf(error ?? status, locale)}
    </span>
  );
}

/** Text for an error whose own text could not be loaded: the payment flow did not load either. */
const notLoaded = {
  ko: '결제를 시작하지 못했습니다.',
  en: 'The payment could not start.',
} as const;

/** Returns the text for the shopper. The texts are loaded with the payment flow, which a click loads. */
function messageOf(status: PaymentError | string, locale: Locale): string {
  const flow = loadedFlow();
  if (typeof status === 'string') return flow?.progressMessage(status, locale) ?? '';
  return flow?.shopperMessage(status, locale) ?? notLoaded[locale];
}
