import { isPaymentError, PaymentError } from '../../../core/error.js';

/**
 * Returns `declined` if the card company refused the card. The gateway's answer then has no payment
 * and no separate code, only this message. Any other error is returned unchanged.
 */
export function asCardDecline(error: unknown): unknown {
  const [, words] =
    /^\S+ \S+: (카드정보 인증.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
  if (words === undefined || !isPaymentError(error, 'api')) return error;
  return new PaymentError('declined', words, { code: error.code });
}
