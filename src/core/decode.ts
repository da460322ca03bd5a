import { PaymentError, type PaymentErrorDetails } from './error.js';
import type { Receipt } from './receipt.js';

type Answer = Record<string, unknown>;

/** Codes that the vendor's script makes up itself: no window was opened. */
const scriptCodes = /^(F1001|NOT[_ ]READY|SCRIPT_LOAD_FAILED_ON_SDK)$/;
/** The order number was paid before: only the server knows by whom. */
const alreadyPaid = 'F1002';
/**
 * Closing the window comes without a code of its own: on a PC with none at all, on a phone inside
 * another code's message. The words are the only sign.
 */
const closedByShopper = /사용자.{0,8}취소|\.01\s*\|/;

/**
 * Returns the error of a payment that did not happen, with the gateway's own message: `cancelled` where
 * the shopper closed the window, else `declined`.
 */
export function paymentFailure(
  message: string | null | undefined,
  about: PaymentErrorDetails,
): PaymentError {
  const { code } = about;
  const text = message || 'the gateway gave no reason';
  if (code && scriptCodes.test(code)) return new PaymentError('unavailable', text, about);
  return new PaymentError(closedByShopper.test(text) ? 'cancelled' : 'declined', text, about);
}

const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Returns the receipt of an answer; `verify` finds out if the answer is true. An answer that says yes
 * and no, or neither, is `interrupted`: nothing is a success by accident.
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
    // An unclear answer is verified by the order number alone.
    const details = { code, receipt: { ...receipt, impUid: null } };
    throw new PaymentError('interrupted', message ?? 'the answer is not clear', details);
  }
  if (yes) return receipt;
  throw paymentFailure(message, about);
}

/**
 * The answer that `request_pay` called back with, whatever its shape.
 *
 * @throws {PaymentError} `cancelled`, `declined`, `unavailable`, or `interrupted` where only your
 * server can find out. Each carries the receipt.
 * @example
 * const receipt = decodeCallback(answer, { merchantUid: 'order_1' });
 */
export function decodeCallback(answer: unknown, { merchantUid }: { merchantUid: string }): Receipt {
  const given: Answer = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  const answered = string(given['merchant_uid']);
  if (answered !== undefined && answered !== merchantUid) {
    const receipt = { impUid: null, merchantUid };
    throw new PaymentError('interrupted', 'the window answered for another order', { receipt });
  }
  const impUid = string(given['imp_uid']) ?? null;
  return decode(given, { impUid, merchantUid });
}

const returnKeys = /^(imp_uid|merchant_uid|imp_success|success|error_code|error_msg)=(.*)$/s;

/** Before its keys the script leaves out the `&` where the address already had two parameters. */
const separate = (url: string) => url.replace(/([^?&#])(imp_uid=[^?&#]*&merchant_uid=)/, '$1&$2');

/** The parts of an address's query and hash: a hash router keeps its query behind the hash. */
const partsOf = (url: string) => separate(url).split(/[?&#]/).slice(1);

/**
 * The address that a phone's browser came back to; `null` when it is not a return from the gateway.
 * Where a key stands twice, the last one counts.
 *
 * @throws {PaymentError} as `decodeCallback`.
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
  // The current pages send no flag: an address without an error is how a success looks.
  const flag =
    rest['imp_success'] ?? rest['success'] ?? String(!rest['error_code'] && !rest['error_msg']);
  return decode(
    { ...rest, success: undefined, imp_success: flag },
    { impUid: impUid || null, merchantUid },
  );
}

/** The address without the gateway's keys, everything else as it was. */
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
