'use client';

import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { shopperMessage } from '../../core/messages.js';
import { isAwaitingDeposit } from '../../core/receipt.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { firstStatusDelay } from '../timeouts.js';
import { isHidden } from './outcome/unknownReports.js';
import type { Phase } from './Phase.js';
import { progressMessage } from './progressMessage.js';

const offScreen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** Handlers of the shop. Their outcomes are not in the status. */
type Handlers = Partial<Record<Exclude<keyof PaymentHandlers<unknown>, 'verify'>, unknown>>;

interface PaymentStatusProps {
  payment: { phase: Phase; isSlow: boolean; data: unknown; error: PaymentError | null };
  handlers: Handlers;
  locale: Locale;
}

/**
 * Renders the status of a payment for screen readers only. It has the progress, and an outcome only if
 * no handler of the shop gets it: a shopper would hear the text of the shop and the same text again.
 */
export function PaymentStatus({ payment, handlers, locale }: PaymentStatusProps): ReactElement {
  const isFirst = payment.phase === 'preparing';
  const text = textOf(payment, handlers, locale);
  const element = useRef<HTMLSpanElement>(null);
  // A screen reader announces the changes of an element that it knows. So the element is empty at first.
  // Its text is set without a commit, because this happens in the middle of the preparation. The timer
  // is cleared in the commit of the next phase: after it, it would replace the text of that phase.
  useLayoutEffect(() => {
    const shown = element.current;
    if (!isFirst || !shown) return;
    const timer = setTimeout(() => shown.replaceChildren(text), firstStatusDelay);
    return () => {
      clearTimeout(timer);
      // React does not know this text, and would leave it beside an outcome without a text.
      if (shown.textContent === text) shown.replaceChildren();
    };
  }, [isFirst, text]);
  return (
    <span ref={element} role="status" style={offScreen}>
      {isFirst ? '' : text}
    </span>
  );
}

function textOf(
  { phase, isSlow, data, error }: PaymentStatusProps['payment'],
  { onPaid, onAwaitingDeposit, onCancel, onError }: Handlers,
  locale: Locale,
): string {
  if (error && (!(phase === 'cancelled' ? onCancel : onError) || isHidden(error)))
    return shopperMessage(error, locale);
  const isDeposit = isAwaitingDeposit(data);
  if (phase === 'done' && (isDeposit ? onAwaitingDeposit : onPaid)) return '';
  return progressMessage(isDeposit ? 'deposit' : isSlow ? 'slow' : phase, locale);
}
