import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { useState, type ReactNode } from 'react';
import { usePayment, usePaymentReturn, verifyAt, type PaymentError } from 'react-inicis';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { api, postToKit } from '../data/api.js';
import { sessionQuery } from '../data/queries.js';
import { forgery } from '../demo/forgery.js';
import { useLanguage } from '../language/language.js';
import { paymentMessage } from './names.js';
import { Notice } from './Notice.js';
import { PaymentContext, type Purchase } from './paymentContext.js';
import { paymentOptions } from './paymentOptions.js';

/** Part of the server's answer that the page uses: it reads the order itself. */
const PaidOrder = v.object({ merchantUid: v.string() });
type PaidOrder = v.InferOutput<typeof PaidOrder>;

const verify = verifyAt<PaidOrder>('/api/pay/complete', {
  parse: (answer) => v.parse(PaidOrder, answer),
});

/** Reasons that leave the shopper in the checkout: no window opened, or the shopper closed it. */
const beforePayment: readonly string[] = [
  'cancelled',
  'unavailable',
  'busy',
  'invalid',
  'paidBefore',
] satisfies PaymentError['reason'][];

/** Order number of the address that a phone came back to. */
const returnedOrder = () => new URLSearchParams(location.search).get('merchant_uid');

/**
 * Runs the payments of all pages. It is mounted above the pages, so that a payment keeps its hook when
 * the shopper goes to another page, and a phone can come back to any page.
 */
export function PaymentProvider({ children }: { children: ReactNode }) {
  const { locale } = useLanguage();
  const { gateway } = useSuspenseQuery(sessionQuery).data;
  const [merchantUid, setMerchantUid] = useState(returnedOrder);
  const { handlers, notice } = useOutcomes(merchantUid);
  const payment = usePayment<PaidOrder>({ verify, ...handlers });
  const returned = usePaymentReturn<PaidOrder>({ verify, ...handlers });

  const pay = ({ order, choice }: Purchase) =>
    payment.mutate({
      ...paymentOptions(choice),
      order: async () => {
        const placed = await parseResponse(api.orders.$post({ json: order }));
        setMerchantUid(placed.merchantUid);
        // A forger does not ask the server to register the amount at the gateway.
        if (forgery.amount) return { ...placed, amount: forgery.amount, vat: undefined };
        await postToKit('prepare', placed.merchantUid, v.unknown());
        return placed;
      },
      buyer: order.buyer,
      escrow: order.escrow,
      redirectUrl: '/result',
      confirmUrl: forgery.amount ? undefined : gateway.confirmUrl,
    });

  const isReturn = payment.isIdle;
  const isChecking = isReturn && merchantUid !== null && returned.isPending;
  const error = isReturn ? returned.error : payment.error;
  const value = {
    merchantUid,
    phase: isChecking ? 'verifying' : isReturn ? returned.phase : payment.phase,
    isSlow: payment.isSlow,
    error,
    message: error && paymentMessage(error, locale),
    preload: payment.preload,
    pay,
    recheck: async () => {
      await Promise.all([payment.recheck(), returned.recheck()]);
    },
  } as const;
  return (
    <PaymentContext.Provider value={value}>
      {notice}
      {children}
    </PaymentContext.Provider>
  );
}

/**
 * Returns the handlers of a payment. A shopper who waits for the outcome goes to the result page. On
 * another page, a notice with a link says how the payment ended.
 */
function useOutcomes(awaited: string | null) {
  const { t, locale } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [notice, setNotice] = useState<{ text: string; order: string | null } | null>(null);
  // The address of the browser: a page that is still loading has it before it is rendered.
  const isResultPage = () => location.pathname.startsWith('/result');
  const isWaiting = () => isResultPage() || location.pathname === '/checkout';

  const end = (order: string | null, text: string) => {
    void client.invalidateQueries({ queryKey: ['orders'] });
    if (isWaiting() && order === awaited)
      void navigate(`/result/${order}`, { replace: isResultPage() });
    else setNotice({ text, order });
  };
  const fail = (error: PaymentError) => {
    // An unknown outcome keeps the address, so that a reload asks again.
    const isShown = error.reason === 'interrupted' ? isResultPage() : isWaiting();
    if (isShown && [...beforePayment, 'interrupted'].includes(error.reason)) return;
    end(error.receipt?.merchantUid ?? awaited, paymentMessage(error, locale));
  };
  return {
    handlers: {
      onPaid: ({ merchantUid }: PaidOrder) =>
        end(merchantUid, t('결제가 완료되었습니다.', 'The payment is complete.')),
      onAwaitingDeposit: (_: unknown, { merchantUid }: { merchantUid: string }) =>
        end(merchantUid, t('가상계좌가 발급되었습니다.', 'A virtual account was issued.')),
      onCancel: fail,
      onError: fail,
    },
    notice: <Notice notice={notice} onClose={() => setNotice(null)} />,
  };
}
