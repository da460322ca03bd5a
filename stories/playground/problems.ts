import type { Locale, PaymentError, RequestPayParams } from 'react-inicis';
import { explain } from 'react-inicis';
import { adviceOn } from '../../src/core/advice.js';
import { adviceTexts } from '../../src/core/explanations.js';

// The package prints warnings to the console in development, and exports no function for them. So
// this file imports two modules of the core, and no other story file does.

/** Returns the development warnings about a request. */
export const warningsOf = (params: RequestPayParams, locale: Locale): string[] =>
  // The check of the user agent is for web views of apps, and this page is in a browser.
  adviceOn(params, { now: Date.now(), agent: '' }).map((advice) => adviceTexts[advice][locale]);

/** Explanation of an error: the line for the console, its meaning, and the fix. */
export interface Explanation {
  message: string;
  meaning: string;
  fix: string;
}

/** Returns the texts of `explain` for an error. */
export async function explanationOf(error: PaymentError, locale: Locale): Promise<Explanation> {
  const [message = '', meaning = '', ...fix] = (await explain(error, locale)).split('\n');
  return { message, meaning, fix: fix.join(' ') };
}
