import { PaymentError, type PaymentErrorDetails } from './error.js';
import type { Receipt } from './receipt.js';

type Answer = Record<string, unknown>;

/** Error codes that the vendor's script creates before it opens a window. */
const scriptCodes = /^(F1001|NOT[_ ]READY|SCRIPT_LOAD_FAILED_ON_SDK)$/;
/** Error code of an order number that was paid before. Only the server can check who paid it. */
const alreadyPaid = 'F1002';
/**
 * Matches the messages of a window that the shopper closed. No error code means this: a PC sends no
 * code, and a phone sends this text with the code of another error.
 */
const closedByShopper = /사용자.{0,8}취소|\.01\s*\|/;

/**
 * Returns the error of a payment that failed, with the gateway's message. The reason is `unavailable`
 * for a code of the script, `cancelled` if the shopper closed the window, otherwise `declined`.
 */
export function paymentFailure(
  message: string | null | undefined,
  about: PaymentErrorDetails,
): PaymentError {
  const { code } = about;
  const text = message || 'the gateway sent no reason';
  if (code && scriptCodes.test(code)) return new PaymentError('unavailable', text, about);
  return new PaymentError(closedByShopper.test(text) ? 'cancelled' : 'declined', text, about);
}

const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Returns the receipt of an answer. `verify` then checks the answer on the server. An answer with both
 * success and failure, or with neither, is `interrupted`, so that no unclear answer counts as success.
 */
function decode(answer: Answer, receipt: Receipt): Receipt {
  const { success, imp_success } = answer;
  const code = string(answer['error_code']) ?? string(answer['error_coe']);
  const message = string(answer['error_msg']);
  const yes = success === true || imp_success === true || imp_success === 'true';
  const no = success === false || imp_success === false || imp_success === 'false';
  const failed = no || code !== undefined || message !== undefined;
  const about = { code, receipt };
  if (yes === failed || code === alreadyPaid || (yes && receipt.impUid === null)) {
    // The `imp_uid` of an unclear answer is not trusted: the server looks up the order number.
    const details = { code, receipt: { ...receipt, impUid: null } };
    throw new PaymentError(
      'interrupted',
      message ?? 'the answer is neither a clear success nor a clear failure',
      details,
    );
  }
  if (yes) return receipt;
  throw paymentFailure(message, about);
}

/**
 * Decodes the answer that the callback of `IMP.request_pay` receives, in every documented format.
 * Returns the receipt of a payment that looks successful; your server must verify it.
 *
 * @throws {PaymentError} `cancelled`, `declined`, or `unavailable` if no window opened. `interrupted`
 * if the answer is unclear and only your server can look up the outcome. Each error has the receipt.
 * @example
 * const receipt = decodeCallback(answer, { merchantUid: 'order_1' });
 */
export function decodeCallback(answer: unknown, { merchantUid }: { merchantUid: string }): Receipt {
  const given: Answer = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  const answered = string(given['merchant_uid']);
  if (answered !== undefined && answered !== merchantUid) {
    const receipt = { impUid: null, merchantUid };
    throw new PaymentError(
      'interrupted',
      'the payment window returned the answer of another order',
      { receipt },
    );
  }
  const impUid = string(given['imp_uid']) ?? null;
  return decode(given, { impUid, merchantUid });
}

const returnKeys = /^(imp_uid|merchant_uid|imp_success|success|error_code|error_msg)=(.*)$/s;

/** Inserts the `&` that the script leaves out if the URL already had two parameters. */
const separate = (url: string) => url.replace(/([^?&#])(imp_uid=[^?&#]*&merchant_uid=)/, '$1&$2');

/** Returns the parameters of a URL, from the query and from the hash, which hash routers use. */
const partsOf = (url: string) => separate(url).split(/[?&#]/).slice(1);

/**
 * Decodes the return URL: the URL to which the gateway sends a phone's browser back. Returns the
 * receipt, or `null` if the URL has no parameters of the gateway. If a parameter occurs twice, the last
 * one is used.
 *
 * @throws {PaymentError} The same errors as `decodeCallback`.
 * @example
 * const receipt = decodeReturn('https://shop.example/done?imp_uid=imp_1&merchant_uid=order_1');
 */
export function decodeReturn(url: string): Receipt | null {
  const answer: { [key: string]: string | undefined; imp_uid?: string; merchant_uid?: string } = {};
  for (const part of partsOf(url)) {
    const [, key, value] = returnKeys.exec(part) ?? [];
    if (key !== undefined && value !== undefined) answer[key] = decodeValue(value);
  }
  const { imp_uid: impUid = null, merchant_uid: merchantUid, ...rest } = answer;
  if (!merchantUid || (impUid === null && Object.keys(rest).length === 0)) return null;
  // PortOne's current documents have no success flag: a URL without an error means success.
  const flag =
    rest['imp_success'] ?? rest['success'] ?? String(!rest['error_code'] && !rest['error_msg']);
  return decode(
    { ...rest, success: undefined, imp_success: flag },
    { impUid: impUid || null, merchantUid },
  );
}

/** Returns a URL without the gateway's parameters, and otherwise unchanged. */
export function withoutReturn(url: string): string {
  return separate(url).replace(
    /([?&])(?:(?:imp_uid|merchant_uid|imp_success|success|error_code|error_msg)=[^&#]*(?:&|(?=#)|$))+/g,
    (found, mark) => (found.endsWith('&') ? mark : ''),
  );
}

function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
