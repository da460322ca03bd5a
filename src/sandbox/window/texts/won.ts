import type { Locale } from '../../../core/locale.js';

/** An amount as a shopper reads it: `1,004원`, `₩1,004`. */
export function won(amount: number, locale: Locale): string {
  const digits = amount.toLocaleString('ko-KR');
  return locale === 'ko' ? `${digits}원` : `₩${digits}`;
}
