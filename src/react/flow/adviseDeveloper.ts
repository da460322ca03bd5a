import { adviceOn } from '../../core/advice.js';
import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { similarKeys } from '../../core/orderRow.js';
import type { RequestPayParams } from '../../core/wire.js';

/**
 * Bundlers replace `process.env.NODE_ENV` with a string. Without a bundler, `process` does not exist,
 * and no warning is printed.
 */
declare const process: { env: { NODE_ENV?: string } };

/** Names and keys of the warnings that were printed. */
const printed = new Set<string>();

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/**
 * Prints a warning for each request value that is legal but probably a mistake. Each warning is
 * printed once, and only in development. The texts are a separate chunk, which shoppers do not
 * load.
 */
export function adviseDeveloper(params: RequestPayParams, locale: Locale): void {
  if (!isDevelopment()) return;
  const setting = { now: Date.now(), agent: navigator.userAgent };
  const advice = adviceOn(params, setting).filter((name) => !printed.has(name));
  for (const name of advice) printed.add(name);
  if (advice.length > 0) void warn(params.merchant_uid, locale, advice);
}

async function warn(order: string, locale: Locale, advice: ReturnType<typeof adviceOn>) {
  const { adviceTexts } = await import('../../core/explanations.js');
  for (const name of advice) console.warn(`react-inicis: ${adviceTexts[name][locale]} (${order})`);
}

/**
 * Prints a warning, once for each key, if a key of the returned order looks like a misspelt option.
 */
export function adviseOnOrder(order: object, locale: Locale): void {
  if (!isDevelopment()) return;
  const keys = similarKeys(order).filter((key) => !printed.has(key));
  for (const key of keys) printed.add(key);
  if (keys.length > 0) void warnOfKeys(keys, locale);
}

async function warnOfKeys(keys: readonly string[], locale: Locale) {
  const { similarKeysTexts } = await import('../../core/explanations.js');
  console.warn(`react-inicis: ${similarKeysTexts[locale]} (${keys.join(', ')})`);
}

/** Prints an error that no `onError` handles, because the shopper and the developer would not see it. */
export async function warnOfUnhandled(error: PaymentError, locale: Locale): Promise<void> {
  if (!isDevelopment()) return;
  const { explanation } = await import('../../core/explanations.js');
  console.error(`react-inicis: no onError handles this error. ${explanation(error, locale)}`);
}
