import { usePayment, type PaymentHandlers } from 'react-inicis';
import { buyer, order, renderWithSandbox, type RenderOptions } from './renderWithSandbox.js';

type Payment = ReturnType<typeof usePayment<string>>;

export const request = { order, buyer };
export const verify = async () => 'A-1';

/** Renders a form that uses `usePayment`. `now()` returns the current result of the hook. */
export function renderPaymentForm(handlers: PaymentHandlers<string>, options?: RenderOptions) {
  const seen: { payment?: Payment; phases: string[] } = { phases: [] };
  function Form({ handlers: given = handlers }) {
    const payment = usePayment<string>(given);
    seen.payment = payment;
    if (seen.phases.at(-1) !== payment.phase) seen.phases.push(payment.phase);
    return null;
  }
  const view = renderWithSandbox(<Form />, options);
  const now = () => {
    if (!seen.payment) throw new Error('the form is not rendered');
    return seen.payment;
  };
  return { ...view, now, phases: seen.phases, Form };
}
