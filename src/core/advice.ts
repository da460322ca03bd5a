import { koreanMoment } from './dates.js';
import { installmentMinimum } from './installments.js';
import type { RequestPayParams } from './wire.js';

/** The least that the gateway takes, in won, where it is more than 1. */
const least: Record<string, number> = { card: 100, trans: 150, phone: 300 };

/** What the records of the gateway hold, in characters. */
const longest = {
  buyer_tel: 16,
  buyer_name: 16,
  buyer_email: 64,
  buyer_addr: 128,
  buyer_postcode: 8,
} as const;

/** Browsers inside apps, by what they call themselves: KakaoTalk, Naver, Instagram, Facebook, others. */
const webView =
  /KAKAOTALK|NAVER\(inapp|DaumApps|Instagram|FBA[NV]|FB_IAB|\bLine\/|; wv\)|\b(iPhone|iP[ao]d)(?!.*\bSafari\/)/;

/** Where and when a request is made, as far as the advice on it depends on that. */
interface Setting {
  /** In milliseconds, like `Date.now()`. */
  now: number;
  /** The browser's name for itself. */
  agent: string;
}

const below = (amount: number, most: number | undefined) => most !== undefined && amount < most;

/**
 * What is legal and yet seldom meant, by the name of its text in `explanations.ts`: said once to the
 * developer, never to a shopper. Read off the parameters, so that one table serves every way in;
 * and off the browser's name, where one is given.
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
    // A day ends when it ends.
    vbank_due.replace(/\D/g, '').padEnd(14, '9') < koreanMoment(new Date(now)),
  buyerLength: (params: RequestPayParams) => {
    let name: keyof typeof longest;
    for (name in longest) if ((params[name]?.length ?? 0) > longest[name]) return true;
    return false;
  },
  merchantUidCharacters: ({ merchant_uid }: RequestPayParams) => !/^[!-~]+$/.test(merchant_uid),
  billingKeyAmount: ({ customer_uid, amount }: RequestPayParams) =>
    customer_uid !== undefined && amount > 0,
  minimumAmount: ({ customer_uid, amount, pay_method, escrow }: RequestPayParams) =>
    customer_uid === undefined &&
    (below(amount, least[pay_method]) || (escrow === true && below(amount, 500))),
  appSchemeInWebView: ({ app_scheme, bypass }: RequestPayParams, { agent }: Setting) =>
    app_scheme === undefined &&
    !/(^|&)app_scheme=/.test(bypass?.P_RESERVED ?? '') &&
    webView.test(agent),
} as const satisfies Record<string, (params: RequestPayParams, setting: Setting) => boolean>;

export type Advice = keyof typeof advice;

/** The names of what a developer should know about these parameters, there and then. */
export function adviceOn(params: RequestPayParams, setting: Setting): Advice[] {
  const names: Advice[] = [];
  let name: Advice;
  for (name in advice) if (advice[name](params, setting)) names.push(name);
  return names;
}
