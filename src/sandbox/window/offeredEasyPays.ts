import { payMethods } from '../../core/codes.js';
import type { RequestPayParams } from '../../core/wire.js';
import type { Offer } from './offeredCards.js';

const easyPays = (['kakaopay', 'naverpay', 'payco', 'lpay', 'ssgpay', 'tosspay'] as const).map(
  (code): Offer => ({ code, ...payMethods[code] }),
);

/** The easy pays that a card window shows: PC and mobile read different options. */
export function offeredEasyPays({ bypass }: RequestPayParams, mobile: boolean): readonly Offer[] {
  const refused = mobile
    ? bypass?.P_RESERVED?.split('&').includes('noeasypay=Y')
    : bypass?.acceptmethod?.split(':').includes('noeasypay');
  return refused ? [] : easyPays;
}
