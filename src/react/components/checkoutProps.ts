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

/** Props that are not attributes of the button. */
const notAttributes: object = { ...paymentOptions, ...otherProps };

/** Returns the payment request in the props of the button. */
export function requestOf(props: PaymentRequest<LazyOrder>): PaymentRequest<LazyOrder>;
export function requestOf(props: object): object {
  return pick(props, (name) => name in paymentOptions);
}

/** Returns the attributes of the `<button>` in the props. */
export const attributesOf = (props: object): ButtonHTMLAttributes<HTMLButtonElement> =>
  pick(props, (name) => !(name in notAttributes));

/** Returns some of the props. A loop, because each render of a button calls it. */
function pick<P extends object>(props: P, isIncluded: (name: string) => boolean): Partial<P> {
  const picked: Partial<P> = {};
  for (const name in props) if (isIncluded(name)) picked[name] = props[name];
  return picked;
}
