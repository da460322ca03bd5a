import type { PaymentError } from './error.js';
import type { Locale } from './locale.js';

/**
 * Returns an explanation for the developer: the error, its meaning and the next step. The texts are a
 * separate chunk that loads on the first call, so shoppers do not download them. A value that is not a
 * `PaymentError` has the text of an unknown outcome.
 *
 * @example
 * console.error(await explain(error, 'en'));
 */
export async function explain(error: PaymentError, locale: Locale): Promise<string> {
  const { explanation } = await import('./explanations.js');
  return explanation(error, locale);
}
