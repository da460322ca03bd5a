import type { RequestPayParams } from '../../../core/wire.js';

type BypassParams = Pick<RequestPayParams, 'bypass' | 'pay_method' | 'card'>;

/**
 * Returns true if `bypass` contains a token for this device: `pc` in `acceptmethod`, or `phone` in
 * `P_RESERVED`. Case is ignored, because the vendor writes both `CARDPOINT` and `cardpoint`.
 */
function hasToken({ bypass }: BypassParams, mobile: boolean, pc: string, phone: string): boolean {
  const [tokens, token] = mobile
    ? [bypass?.P_RESERVED?.split('&'), phone]
    : [bypass?.acceptmethod?.split(':'), pc];
  return tokens?.some((one) => one.toLowerCase() === token.toLowerCase()) ?? false;
}

/** Returns true if the card window shows no easy-pay services. */
export const hidesEasyPay = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'noeasypay', 'noeasypay=Y');

/**
 * Returns true if the shopper can pay with card points. On a phone a direct card has a separate
 * token.
 */
export const offersCardPoints = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'CARDPOINT', params.card?.direct ? 'dcp_yn=Y' : 'cp_yn=Y');

/**
 * Returns true if a cash receipt is offered. A virtual account has a token that hides it, and on a
 * phone it also needs a token that shows it.
 */
export function offersCashReceipt(params: BypassParams, mobile: boolean): boolean {
  if (params.pay_method !== 'vbank')
    return !hasToken(params, mobile, 'no_receipt', 'bank_receipt=N');
  if (hasToken(params, mobile, '--va_receipt', 'vbank_receipt=N')) return false;
  // On a PC, `no_receipt` hides the receipt too.
  return mobile === hasToken(params, mobile, 'no_receipt', 'vbank_receipt=Y');
}

/** Returns the content of `SKIN(…)`; `undefined` on a phone, because phones ignore this option. */
export const skinOf = ({ bypass }: BypassParams, mobile: boolean): string | undefined =>
  mobile ? undefined : /(?:^|:)SKIN\(([^)]*)\)/i.exec(bypass?.acceptmethod ?? '')?.[1];

/**
 * Returns true if the form of a billing key has only card number, expiry and birth date (phones
 * only).
 */
export function isShortForm({ bypass }: BypassParams, mobile: boolean): boolean {
  const inicis = bypass?.['inicis'];
  if (!mobile || typeof inicis !== 'object' || inicis === null) return false;
  return 'authtype' in inicis && inicis.authtype === '01';
}
