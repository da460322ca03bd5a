import type { CallbackAnswer } from './callbackAnswer.js';

const returnKeys = ['imp_uid', 'merchant_uid', 'imp_success', 'error_code', 'error_msg'];

/** Where a phone's browser goes with an answer: the page's address, the keys before its hash. */
export function returnUrl(address: string, answer: CallbackAnswer): string {
  const [page = '', ...hash] = address.split('#');
  const told: CallbackAnswer = { ...answer, imp_success: answer['success'] };
  const keys = returnKeys
    .filter((key) => told[key] != null)
    .map((key) => `${key}=${encodeURIComponent(String(told[key]))}`);
  const joint = !page.includes('?') ? '?' : /[?&]$/.test(page) ? '' : '&';
  return [page + joint + keys.join('&'), ...hash].join('#');
}
