import { noReason, PaymentError, type PaymentErrorDetails } from './error.js';
import { isOutcomeCode } from './outcomeCodes.js';
import type { Receipt } from './receipt.js';
import { check, rules } from './rules.js';
import { isScriptCode } from './unavailable.js';

type Answer = Record<string, unknown>;

/** Error code of an order number that was paid before. Only the server can check who paid it. */
const alreadyPaid = 'F1002';

/**
 * Words of KG Inicis for a shopper who closed the window or cancelled, without blanks: in the window
 * of a PC or a phone, in the bank's app, and on the page of the card company (with its code). There is
 * no error code for a cancellation: status 01 of a phone is also sent for refusals. Only whole messages
 * match, because refusals contain some of these words. Sources: INIMobile-Manual issues 13 and 24,
 * iamport-rest-client-python issue 2.
 */
const cancellations = [
  /^사용자(가결제를|에의한)?취소(하셨습니다|하였습니다|함|입니다)?\.?(\(091\))?$/,
  /^(인증취소하셨습니다|회원님의요청으로결제가취소되었습니다)\.?(결제를원하시는경우,다시진행해주세요)?\.?$/,
  /\[SCREENID:\d+\]\((A01[123]|AV17)\)$/,
  // A phone that went back on the page of the card company: status 01 without words.
  /^01\|$/,
];
/** Matches the part that PortOne adds before the status and the words of a phone. */
const interruption = /^(F0005:)?결제가중단되었습니다\([^)]*\)\./;

/** Returns true if a message of the gateway says that the shopper cancelled. */
function isCancellation(message: string): boolean {
  const words = message.replace(/\s/g, '').replace(interruption, '');
  return cancellations.some((one) => one.test(words) || one.test(words.replace(/^01\|/, '')));
}

/**
 * Returns the error of a payment that failed, with the gateway's message: `cancelled` if the shopper
 * closed the window or cancelled, otherwise `declined`.
 */
export function paymentFailure(
  message: string | null | undefined,
  about: PaymentErrorDetails,
): PaymentError {
  const text = message || noReason;
  return new PaymentError(isCancellation(text) ? 'cancelled' : 'declined', text, about);
}

const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
/** Returns a payment number; `null` for one that no server accepts. */
const impUidOf = (value: unknown) =>
  typeof value === 'string' && rules.id40(value) ? value : null;

/**
 * Origin of an answer: the script's callback, or a return URL, whose words anybody can write. The words
 * of `ownUrl` are used, because this browser began that payment.
 */
type Source = 'callback' | 'ownUrl' | 'url';

/**
 * Returns the receipt of an answer. `verify` then checks the answer on the server. An answer with both
 * success and failure, or with neither, is `interrupted`, so that no unclear answer counts as success.
 */
function decode(answer: Answer, receipt: Receipt, source: Source): Receipt {
  const { success, imp_success } = answer;
  const given = string(answer['error_code']) ?? string(answer['error_coe']);
  // Codes that only the merchant's server sends are dropped.
  const code = isOutcomeCode(given) ? undefined : given;
  const message = string(answer['error_msg']);
  const yes = success === true || imp_success === true || imp_success === 'true';
  const no = success === false || imp_success === false || imp_success === 'false';
  const failed = no || given !== undefined || message !== undefined;
  if (yes === failed || code === alreadyPaid || (yes && receipt.impUid === null)) {
    const text = message ?? 'the answer is neither a clear success nor a clear failure';
    // The `imp_uid` of an unclear answer is not trusted: the server looks up the order number.
    const about = { code, receipt: { ...receipt, impUid: null } };
    throw quoted(new PaymentError('interrupted', text, about), source);
  }
  if (yes) return receipt;
  const about = { code, receipt };
  if (source === 'callback' && code && isScriptCode(code))
    throw new PaymentError('unavailable', message ?? noReason, about);
  throw quoted(paymentFailure(message, about), source);
}

/**
 * Returns the error, without its words if they may be forged: a shop would show them as its own. They
 * are then in `cause`, for the developer.
 */
function quoted(error: PaymentError, source: Source): PaymentError {
  if (source !== 'url') return error;
  return new PaymentError(error.reason, noReason, { ...error, cause: new Error(error.message) });
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
export function decodeCallback(answer: unknown, order: { merchantUid: string }): Receipt {
  const { merchantUid } = check('order', 'object', order);
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
  return decode(given, { impUid: impUidOf(given['imp_uid']), merchantUid }, 'callback');
}

const returnKey = '(imp_uid|merchant_uid|imp_success|success|error_code|error_msg)=';
/** Matches one parameter of the gateway, in the query or in the hash, which hash routers use. */
const returnPart = /* @__PURE__ */ new RegExp(`[?&#]${returnKey}([^?&#]*)`, 'g');
/** Matches parameters of the gateway that follow each other. */
const returnParts = new RegExp(`([?&#])(?:${returnKey}[^?&#]*(?:&|(?=[?#])|$))+`, 'g');

/**
 * Inserts the `&` that the script leaves out before its parameters if the URL already had two. The work
 * is proportional to the length of the URL, because anybody can write one.
 */
function separate(url: string): string {
  const pieces = url.split('&merchant_uid=');
  const last = pieces.pop() ?? '';
  const separated = pieces.map((piece) => {
    const start = piece.lastIndexOf('imp_uid=');
    const isPart = start < 1 || /[?&#]/.test(piece.slice(start - 1));
    return isPart ? piece : `${piece.slice(0, start)}&${piece.slice(start)}`;
  });
  return [...separated, last].join('&merchant_uid=');
}

/** Options of `decodeReturn`. */
interface DecodeReturnOptions {
  /**
   * True if this browser began the payment of this URL. Only then the error has the words of the URL:
   * otherwise anybody could write words in a link, and your page would show them.
   * @default false
   */
  begunHere?: boolean | undefined;
}

/**
 * Decodes the return URL: the URL to which the gateway sends a phone's browser back. Returns the
 * receipt, or `null` if the URL has no parameters of the gateway. If a parameter occurs twice, the last
 * one is used.
 *
 * @throws {PaymentError} `cancelled`, `declined`, or `interrupted` if the URL is unclear. Each error
 * has the receipt. Anybody can write such a URL, so only your server knows the outcome.
 * @example
 * const receipt = decodeReturn('https://shop.example/done?imp_uid=imp_1&merchant_uid=order_1');
 */
export function decodeReturn(
  url: string,
  { begunHere = false }: DecodeReturnOptions = {},
): Receipt | null {
  const answer: { [key: string]: string | undefined; imp_uid?: string; merchant_uid?: string } = {};
  for (const [, key = '', value = ''] of separate(check('url', 'string', url)).matchAll(returnPart))
    answer[key] = value;
  for (const key in answer) answer[key] = decodeValue(answer[key] ?? '');
  const { imp_uid: impUid, merchant_uid: merchantUid, ...rest } = answer;
  if (!rules.id40(merchantUid) || merchantUid === undefined) return null;
  if (impUid === undefined && Object.keys(rest).length === 0) return null;
  // PortOne's current documents have no success flag: a URL without an error means success.
  const flag =
    rest['imp_success'] ?? rest['success'] ?? String(!rest['error_code'] && !rest['error_msg']);
  return decode(
    { ...rest, success: undefined, imp_success: flag },
    { impUid: impUidOf(impUid), merchantUid },
    begunHere ? 'ownUrl' : 'url',
  );
}

/** Returns a URL without the gateway's parameters, and otherwise unchanged. */
export const withoutReturn = (url: string): string =>
  separate(url).replace(returnParts, (found, mark) => (found.endsWith('&') ? mark : ''));

function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
