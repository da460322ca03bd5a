import { adviceOn } from '../../core/advice.js';
import type { Locale } from '../../core/locale.js';
import { similarKeys } from '../../core/orderRow.js';
import type { RequestPayParams } from '../../core/wire.js';

/** Replaced by bundlers; without a bundler there is no `process`, and no developer to advise. */
declare const process: { env: { NODE_ENV?: string } };

const given = new Set<string>();

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** Warns the developer, once each, about what is legal and seldom intended. Shoppers load none of it. */
export function adviseDeveloper(params: RequestPayParams, locale: Locale): void {
  if (!isDevelopment()) return;
  const setting = { now: Date.now(), agent: navigator.userAgent };
  const advice = adviceOn(params, setting).filter((name) => !given.has(name));
  for (const name of advice) given.add(name);
  if (advice.length > 0) void warn(params.merchant_uid, locale, advice);
}

async function warn(order: string, locale: Locale, advice: ReturnType<typeof adviceOn>) {
  const { adviceTexts } = await import('../../core/explanations.js');
  for (const name of advice) console.warn(`react-inicis: ${adviceTexts[name][locale]} (${order})`);
}

/** Warns the developer, once for each key, about a column of an order that looks like a misspelt key. */
export function adviseOnOrder(order: object, locale: Locale): void {
  if (!isDevelopment()) return;
  const keys = similarKeys(order).filter((key) => !given.has(key));
  for (const key of keys) given.add(key);
  if (keys.length > 0) void warnOfKeys(keys, locale);
}

async function warnOfKeys(keys: readonly string[], locale: Locale) {
  const { similarKeysTexts } = await import('../../core/explanations.js');
  console.warn(`react-inicis: ${similarKeysTexts[locale]} (${keys.join(', ')})`);
}
