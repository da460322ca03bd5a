import type { Locale } from '../../../core/locale.js';
import { texts } from './texts.js';

/**
 * Formats a number of months. 0 is a lump sum. Up to `interestFree` months there is no interest.
 */
export function monthsText(months: number, interestFree: number, locale: Locale): string {
  const text = texts[locale];
  if (months === 0) return text.lumpSum;
  return text.months(months) + (months <= interestFree ? ` (${text.free})` : '');
}
