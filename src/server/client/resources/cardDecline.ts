import { isPaymentError, PaymentError } from '../../../core/error.js';

/**
 * Returns `declined` for the answer to a card that its company refuses: it has no payment and no code
 * for that, only these words. Any other error is returned as it is.
 */
export function asCardDecline(error: unknown): unknown {
  const [, words] =
    /^\S+ \S+: (카드정보 인증.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
  if (words === undefined || !isPaymentError(error, 'api')) return error;
  return new PaymentError('declined', words, { code: error.code });
}
