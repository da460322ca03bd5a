import type { RequestPayParams } from '../../../core/wire.js';

type BypassParams = Pick<RequestPayParams, 'bypass' | 'pay_method' | 'card'>;

/** Whether a token stands in `bypass`, where this device looks. `CARDPOINT` is written both ways. */
function hasToken({ bypass }: BypassParams, mobile: boolean, pc: string, phone: string): boolean {
  const [tokens, token] = mobile
    ? [bypass?.P_RESERVED?.split('&'), phone]
    : [bypass?.acceptmethod?.split(':'), pc];
  return tokens?.some((one) => one.toLowerCase() === token.toLowerCase()) ?? false;
}

/** Whether the window shows no easy pay beside the cards. */
export const refusesEasyPay = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'noeasypay', 'noeasypay=Y');

/** Whether a card's points may pay. On a phone a direct card has a token of its own. */
export const offersCardPoints = (params: BypassParams, mobile: boolean): boolean =>
  hasToken(params, mobile, 'CARDPOINT', params.card?.direct ? 'dcp_yn=Y' : 'cp_yn=Y');

/** Whether a cash receipt may be asked for. On a phone a virtual account has to be told so. */
export function offersCashReceipt(params: BypassParams, mobile: boolean): boolean {
  if (mobile && params.pay_method === 'vbank')
    return hasToken(params, mobile, '', 'vbank_receipt=Y');
  return !hasToken(params, mobile, 'no_receipt', 'bank_receipt=N');
}

/** What stands in `SKIN(…)`: a phone does not look there. */
export const skinOf = ({ bypass }: BypassParams, mobile: boolean): string | undefined =>
  mobile ? undefined : /(?:^|:)SKIN\(([^)]*)\)/i.exec(bypass?.acceptmethod ?? '')?.[1];

/** Whether a billing-key window asks a phone's shopper for number, expiry and birth date only. */
export function isShortForm({ bypass }: BypassParams, mobile: boolean): boolean {
  const inicis = bypass?.['inicis'];
  if (!mobile || typeof inicis !== 'object' || inicis === null) return false;
  return 'authtype' in inicis && inicis.authtype === '01';
}
