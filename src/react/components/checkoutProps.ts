import type { ButtonHTMLAttributes } from 'react';
import { paymentOptions, type LazyOrder, type PaymentRequest } from '../../core/request.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';

/** Props that are neither options of the payment nor attributes of the button. */
const otherProps = {
  verify: 0,
  onPaid: 0,
  onAwaitingDeposit: 0,
  onCancel: 0,
  onError: 0,
  render: 0,
} satisfies Record<keyof PaymentHandlers<unknown> | 'render', 0>;

/** Returns the payment request in the props of the button. */
export function requestOf(props: PaymentRequest<LazyOrder>): PaymentRequest<LazyOrder>;
export function requestOf(props: object): object {
  return pick(props, paymentOptions, true);
}

/** Returns the attributes of the `<button>` in the props. */
export const attributesOf = (props: object): ButtonHTMLAttributes<HTMLButtonElement> =>
  pick(props, { ...paymentOptions, ...otherProps }, false);

/** Returns the props that are in the table; with `isIn` `false`, the props that are not. */
const pick = (props: object, table: object, isIn: boolean) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => name in table === isIn));
