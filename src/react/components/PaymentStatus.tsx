'use client';

import type { ReactElement } from 'react';
import type { PaymentError } from '../../core/error.js';
import { useInicis } from '../context.js';
import type { Phase } from '../hooks/Phase.js';
import { useShopperMessage } from '../hooks/useShopperMessage.js';
import { progressMessage } from './progressMessage.js';

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
  const message = useShopperMessage(error, locale);
  return (
    <span role="status" style={offScreen}>
      {error ? message : progressMessage(status, locale)}
    </span>
  );
}
