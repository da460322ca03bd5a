import type { Locale } from '../../../core/locale.js';
import { texts } from './texts.js';

/** Months as the shopper reads them: 0 is a lump sum; up to `free` of them bear no interest. */
export function monthsText(quota: number, free: number, locale: Locale): string {
  const text = texts[locale];
  if (quota === 0) return text.lumpSum;
  return text.months(quota) + (quota <= free ? ` (${text.free})` : '');
}
