import type { RequestPayParams } from '../../../core/wire.js';

type BypassParams = Pick<RequestPayParams, 'bypass' | 'pay_method' | 'card'>;

/** Returns true for a token in the part of `bypass` that the device reads. `CARDPOINT` is written in two cases. */
function hasToken({ bypass }: BypassParams, mobile: boolean, pc: string, phone: string): boolean {
  const [tokens, token] = mobile
    ? [bypass?.P_RESERVED?.split('&'), phone]
    : [bypass?.acceptmethod?.split(':'), pc];
  return tokens?.some((one) => one.toLowerCase() === token.toLowerCase()) ?? false;
}

/** Returns true where the window shows no easy pay beside the cards. */
export const hidesEasyPay = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'noeasypay', 'noeasypay=Y');

/** Returns true where a card's points may pay. On a phone a direct card has a separate token. */
export const offersCardPoints = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'CARDPOINT', params.card?.direct ? 'dcp_yn=Y' : 'cp_yn=Y');

/** Returns true where a cash receipt is offered. On a phone a virtual account needs a token for it. */
export function offersCashReceipt(params: BypassParams, mobile: boolean): boolean {
  if (mobile && params.pay_method === 'vbank')
    return hasToken(params, mobile, '', 'vbank_receipt=Y');
  return !hasToken(params, mobile, 'no_receipt', 'bank_receipt=N');
}

/** Returns the content of `SKIN(…)`: a phone does not read it. */
export const skinOf = ({ bypass }: BypassParams, mobile: boolean): string | undefined =>
  mobile ? undefined : /(?:^|:)SKIN\(([^)]*)\)/i.exec(bypass?.acceptmethod ?? '')?.[1];

/** Returns true where a billing-key window on a phone asks for number, expiry and birth date only. */
export function isShortForm({ bypass }: BypassParams, mobile: boolean): boolean {
  const inicis = bypass?.['inicis'];
  if (!mobile || typeof inicis !== 'object' || inicis === null) return false;
  return 'authtype' in inicis && inicis.authtype === '01';
}
