import { payMethods, type PayMethod } from '../../../core/codes.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { hidesEasyPay } from './bypassOptions.js';
import type { WindowOption } from './windowOption.js';

/** An easy-pay service in the card window. */
export interface EasyPayOption extends WindowOption {
  readonly code: PayMethod;
}

const easyPays = (['kakaopay', 'naverpay', 'payco', 'lpay', 'ssgpay', 'tosspay'] as const).map(
  (code): EasyPayOption => ({ code, ...payMethods[code] }),
);

/** Returns the easy-pay services that a card window shows. */
export const offeredEasyPays = (
  params: RequestPayParams,
  mobile: boolean,
): readonly EasyPayOption[] => (hidesEasyPay(params, mobile) ? [] : easyPays);
