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

/** Returns the request among the props of the button: the options of the payment, nothing else. */
export function requestOf(props: PaymentRequest<LazyOrder>): PaymentRequest<LazyOrder>;
export function requestOf(props: object): object {
  return filtered(props, (name) => name in paymentOptions);
}

/** Returns the attributes of a `<button>` among the props. */
export const attributesOf = (props: object): ButtonHTMLAttributes<HTMLButtonElement> =>
  filtered(props, (name) => !(name in paymentOptions) && !(name in otherProps));

const filtered = (props: object, isWanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => isWanted(name)));
