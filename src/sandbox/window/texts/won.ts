import type { Locale } from '../../../core/locale.js';

/** Formats an amount in won for the shopper: `1,004원` or `₩1,004`. */
export function won(amount: number, locale: Locale): string {
  const digits = amount.toLocaleString('ko-KR');
  return locale === 'ko' ? `${digits}원` : `₩${digits}`;
}
