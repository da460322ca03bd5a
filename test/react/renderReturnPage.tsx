import { usePaymentReturn, type PaymentHandlers } from 'react-inicis';
import { renderWithSandbox, type RenderOptions } from './renderWithSandbox.js';

type Return = ReturnType<typeof usePaymentReturn<string>>;

export const returnUrl = '/done?cart=7&imp_uid=imp_1&merchant_uid=order_1&imp_success=true#top';

/** Renders a return page that uses `usePaymentReturn`. `now()` returns its current result. */
export function renderReturnPage(
  handlers: PaymentHandlers<string> & { url?: string },
  options?: RenderOptions,
) {
  const renders: Return[] = [];
  function Page() {
    renders.push(usePaymentReturn<string>(handlers));
    return null;
  }
  const view = renderWithSandbox(<Page />, options);
  const now = () => {
    const last = renders.at(-1);
    if (!last) throw new Error('the page is not rendered');
    return last;
  };
  return { ...view, now, renders, Page };
}
