import { koreanMoment, timeOf } from './dates.js';
import { installmentMinimum } from './installments.js';
import { pickOrder } from './orderRow.js';
import { paymentOptions } from './request.js';
import type { RequestPayParams } from './wire.js';

/**
 * Minimum amounts of the gateway, in won, by payment method; `escrow` is the minimum with escrow by
 * any method. Other methods start at 1 won. Source: the KG Inicis manual. Not in `codes.ts`, because
 * shoppers would load it: the gateway itself refuses a smaller amount.
 */
export const minimumAmounts: Record<'card' | 'trans' | 'phone' | 'escrow', number> &
  Partial<Record<string, number>> = { card: 100, trans: 150, phone: 300, escrow: 500 };

/** Lengths that the gateway stores, in characters (PortOne's REST schema). */
const maxLengths = {
  buyer_tel: 16,
  buyer_name: 16,
  buyer_email: 64,
  buyer_addr: 128,
  buyer_postcode: 8,
} as const;

/** Matches the user agent of a web view in an app, such as KakaoTalk, Naver, Instagram or Facebook. */
const webView =
  /KAKAOTALK|NAVER\(inapp|DaumApps|Instagram|FBA[NV]|FB_IAB|\bLine\/|; wv\)|\b(iPhone|iP[ao]d)(?!.*\bSafari\/)/;

/** Time and browser of a request, for the checks that depend on them. */
interface Setting {
  /** Current time in milliseconds, as from `Date.now()`. */
  now: number;
  /** User agent of the browser. */
  agent: string;
}

/**
 * Checks for requests that are legal but usually a mistake. The key is the name of a text in
 * `explanations.ts`, shown to the developer once and never to a shopper. The checks read the encoded
 * parameters, so one table covers the button, the hooks and the encoders.
 */
export const advice = {
  installmentsBelowMinimum: ({ amount, display, card }: RequestPayParams) =>
    amount < installmentMinimum &&
    ((display?.card_quota.length ?? 0) > 0 || (card?.direct?.quota ?? 0) > 1),
  interestFreeAgreement: ({ card, useFreeInterestFromMall }: RequestPayParams) =>
    card?.interest_free !== undefined || useFreeInterestFromMall === true,
  zeroRateCancel: ({ tax_free, vat_amount }: RequestPayParams) =>
    tax_free === 0 && vat_amount === 0,
  vatWithoutCashReceipt: ({ pay_method, vat_amount, bypass }: RequestPayParams) =>
    /^(trans|vbank)$/.test(pay_method) &&
    vat_amount !== undefined &&
    /(^|:)no_receipt(:|$)/.test(bypass?.acceptmethod ?? ''),
  dueDatePast: ({ vbank_due }: RequestPayParams, { now }: Setting) =>
    vbank_due !== undefined &&
    // A date without a time means the end of that day.
    vbank_due.replace(/\D/g, '').padEnd(14, '9') < koreanMoment(new Date(now)),
  dueDateMidnight: ({ vbank_due = '' }: RequestPayParams) => {
    // A `Date` is sent as 14 digits. Midnight in Korea, in UTC, or in the time zone of this machine.
    if (!/^\d{14}$/.test(vbank_due)) return false;
    const date = timeOf(vbank_due);
    return (
      /(00|09)0000$/.test(vbank_due) ||
      date.getHours() + date.getMinutes() + date.getSeconds() === 0
    );
  },
  urlEnd: ({ m_redirect_url, notice_url, confirm_url }: RequestPayParams) =>
    [m_redirect_url, confirm_url]
      .concat(notice_url)
      .some((url) => url !== undefined && /[/=](null|undefined)\/?([?#]|$)/.test(url)),
  buyerLength: (params: RequestPayParams) => {
    let name: keyof typeof maxLengths;
    for (name in maxLengths) if ((params[name]?.length ?? 0) > maxLengths[name]) return true;
    return false;
  },
  merchantUidCharacters: ({ merchant_uid }: RequestPayParams) => !/^[!-~]+$/.test(merchant_uid),
  billingKeyAmount: ({ customer_uid, amount }: RequestPayParams) =>
    customer_uid !== undefined && amount > 0,
  minimumAmount: ({ customer_uid, amount, pay_method, escrow }: RequestPayParams) =>
    customer_uid === undefined && amount < (minimumAmounts[escrow ? 'escrow' : pay_method] ?? 0),
  appSchemeInWebView: ({ app_scheme, bypass }: RequestPayParams, { agent }: Setting) =>
    app_scheme === undefined &&
    !/(^|&)app_scheme=/.test(bypass?.P_RESERVED ?? '') &&
    webView.test(agent),
} as const satisfies Record<string, (params: RequestPayParams, setting: Setting) => boolean>;

export type Advice = keyof typeof advice;

/** Returns the names of the warnings for a request. */
export function adviceOn(params: RequestPayParams, setting: Setting): Advice[] {
  const names: Advice[] = [];
  let name: Advice;
  for (name in advice) if (advice[name](params, setting)) names.push(name);
  return names;
}

/** Keys of an order. */
const orderKeys = Object.keys(pickOrder({ merchantUid: '', name: '', amount: 0 }));

const plain = (key: string) => key.toLowerCase().replace(/[^a-z]/g, '');

/** Returns true if two texts are equal except for one letter that is added, missing or different. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/**
 * Returns the keys of a row that look like a missing key of an order, such as `tax_free`, `vatAmount`
 * or `taxfee`. Without a warning, such an amount would be dropped silently.
 */
export const similarKeys = (row: object): string[] => keysLike(row, orderKeys);

/**
 * Returns the props of a button that look like a missing option, such as `instalments`. They become
 * attributes of the `<button>`, and the payment window does not get them.
 */
export const similarProps = (props: object): string[] =>
  keysLike(props, Object.keys(paymentOptions));

/** Returns the keys of an object that are not in the list, and look like a missing key of the list. */
function keysLike(row: object, keys: readonly string[]): string[] {
  const missing = keys.filter((key) => !(key in row));
  return Object.keys(row).filter(
    (key) =>
      !keys.includes(key) &&
      missing.some((known) => {
        const [given, wanted] = [plain(key).replace(/amount$/, ''), plain(known)];
        return given === wanted || (wanted.length > 4 && isOneLetterOff(given, wanted));
      }),
  );
}
