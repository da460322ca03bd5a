import { adviceOn } from '../../core/advice.js';
import type { Locale } from '../../core/locale.js';
import type { RequestPayParams } from '../../core/wire.js';

/** A bundler writes the answer in; without one there is no `process`, and no developer to tell. */
declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** Tells the developer, once each, what is legal and yet seldom meant. Shoppers load none of it. */
export function adviseDeveloper(params: RequestPayParams, locale: Locale): void {
  if (!isDevelopment()) return;
  const setting = { now: Date.now(), agent: navigator.userAgent };
  const news = adviceOn(params, setting).filter((name) => !said.has(name));
  for (const name of news) said.add(name);
  if (news.length > 0) void tell(params.merchant_uid, locale, news);
}

async function tell(order: string, locale: Locale, news: ReturnType<typeof adviceOn>) {
  const { adviceTexts } = await import('../../core/explanations.js');
  for (const name of news) console.warn(`react-inicis: ${adviceTexts[name][locale]} (${order})`);
}
