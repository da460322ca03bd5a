import type { CallbackAnswer } from './callbackAnswer.js';

const returnKeys = ['imp_uid', 'merchant_uid', 'imp_success', 'error_code', 'error_msg'];

/**
 * Returns the return URL of a phone: the given URL with fields of the answer in its query, before the
 * hash.
 */
export function returnUrl(address: string, answer: CallbackAnswer): string {
  const [page = '', ...hash] = address.split('#');
  const values: CallbackAnswer = { ...answer, imp_success: answer['success'] };
  const keys = returnKeys
    .filter((key) => values[key] != null)
    .map((key) => `${key}=${encodeURIComponent(String(values[key]))}`);
  const separator = !page.includes('?') ? '?' : /[?&]$/.test(page) ? '' : '&';
  return [page + separator + keys.join('&'), ...hash].join('#');
}
