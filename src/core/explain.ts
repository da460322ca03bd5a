import type { PaymentError } from './error.js';
import type { Locale } from './locale.js';

/**
 * What happened, why it matters and what to do, for the developer. The texts are loaded when first
 * asked for, so that no shopper downloads them.
 *
 * @example
 * console.error(await explain(error, 'en'));
 */
export async function explain(error: PaymentError, locale: Locale): Promise<string> {
  const { explanation } = await import('./explanations.js');
  return explanation(error, locale);
}
