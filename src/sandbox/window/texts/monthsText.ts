import type { Locale } from '../../../core/locale.js';
import { texts } from './texts.js';

/** Writes a number of months: 0 is a lump sum; up to `interestFree` of them are free of interest. */
export function monthsText(months: number, interestFree: number, locale: Locale): string {
  const text = texts[locale];
  if (months === 0) return text.lumpSum;
  return text.months(months) + (months <= interestFree ? ` (${text.free})` : '');
}
