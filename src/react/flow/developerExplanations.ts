import { adviceOn, similarKeys, similarProps } from '../../core/advice.js';
import type { PaymentError } from '../../core/error.js';
import {
  adviceTexts,
  explanation,
  similarKeysTexts,
  similarPropsTexts,
} from '../../core/explanations.js';
import type { Locale } from '../../core/locale.js';
import type { RequestPayParams } from '../../core/wire.js';

/** Names and keys of the warnings that were printed. */
const printed = new Set<string>();

/** Prints a warning, once for each kind, for a request value that is legal but probably a mistake. */
export function adviseOnRequest(params: RequestPayParams, locale: Locale): void {
  const setting = { now: Date.now(), agent: navigator.userAgent };
  const advice = adviceOn(params, setting).filter((name) => !printed.has(name));
  for (const name of advice) {
    printed.add(name);
    console.warn(`react-inicis: ${adviceTexts[name][locale]} (${params.merchant_uid})`);
  }
}

/**
 * Prints a warning, once for each key, if a key of the returned order looks like a misspelt option.
 */
export const adviseOnOrder = (order: object, locale: Locale): void =>
  printKeys(similarKeys(order), similarKeysTexts[locale]);

/** Prints a warning, once for each prop, if a prop of the button looks like a misspelt option. */
export const adviseOnProps = (props: object, locale: Locale): void =>
  printKeys(similarProps(props), similarPropsTexts[locale]);

function printKeys(similar: readonly string[], text: string): void {
  const keys = similar.filter((key) => !printed.has(key));
  for (const key of keys) printed.add(key);
  if (keys.length > 0) console.warn(`react-inicis: ${text} (${keys.join(', ')})`);
}

/** Prints an error that no handler gets, because the developer would not see it. */
export function explainUnhandled(error: PaymentError, locale: Locale): void {
  console.error(`react-inicis: no handler gets this error. ${explanation(error, locale)}`);
}
