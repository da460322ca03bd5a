import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  shopperMessage,
  usePayment,
  usePaymentReturn,
  verifyAt,
  type PaymentError,
} from 'react-inicis';
import { useLocation, useNavigate } from 'react-router';
import * as v from 'valibot';
import { OrderSummary } from '../../shared/api.js';
import { placeOrder, prepare } from '../data/queries.js';
import { sessionQuery } from '../data/request.js';
import { useDemoSwitches } from '../demo/demoSwitches.js';
import { useNotice } from '../layout/noticeContext.js';
import { usePreferences } from '../preferences/preferences.js';
import { resultTexts } from '../texts/resultTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { optionsOf } from './optionsOf.js';
import { PaymentContext, type Purchase } from './paymentContext.js';

const verify = verifyAt<OrderSummary>('/api/pay/complete', {
  parse: (answer) => v.parse(OrderSummary, answer),
});

/** Reasons that leave the shopper in the checkout: no window opened, or the shopper closed it. */
const beforePayment: readonly string[] = [
  'cancelled',
  'unavailable',
  'busy',
  'invalid',
  'paidBefore',
] satisfies PaymentError['reason'][];

/**
 * Runs the payments of all pages. It is mounted above the pages, so that a payment keeps its hook when
 * the shopper goes to another page, and a phone can come back to any page.
 */
export function PaymentProvider({ children }: { children: ReactNode }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { forgedAmount } = useDemoSwitches();
  const [merchantUid, setMerchantUid] = useState(returnedOrder);
  const outcomes = useOutcomes(merchantUid);
  const payment = usePayment<OrderSummary>({ verify, ...outcomes });
  const returned = usePaymentReturn<OrderSummary>({ verify, ...outcomes });

  const pay = ({ order, choice }: Purchase) =>
    payment.mutate({
      ...optionsOf(choice),
      order: async () => {
        const placed = await placeOrder(order);
        setMerchantUid(placed.merchantUid);
        // Like a forger, who does not ask the server to prepare the amount.
        if (forgedAmount) return { ...placed, amount: forgedAmount, vat: undefined };
        await prepare(placed.merchantUid);
        return placed;
      },
      buyer: order.buyer,
      escrow: order.escrow,
      redirectUrl: '/result',
      confirmUrl: forgedAmount ? undefined : (session.gateway.confirmUrl ?? undefined),
    });

  const isReturn = payment.isIdle;
  const isChecking = isReturn && merchantUid !== null && returned.isPending;
  const value = {
    merchantUid,
    phase: isChecking ? 'verifying' : isReturn ? returned.phase : payment.phase,
    isSlow: payment.isSlow,
    error: isReturn ? returned.error : payment.error,
    preload: payment.preload,
    pay,
    recheck: async () => {
      await Promise.all([payment.recheck(), returned.recheck()]);
    },
  } as const;
  return <PaymentContext.Provider value={value}>{children}</PaymentContext.Provider>;
}

/** Order number of the address that a phone came back to. */
const returnedOrder = () => new URLSearchParams(location.search).get('merchant_uid');

/**
 * Returns the handlers of a payment. A shopper who waits for the outcome goes to the result page. On
 * another page, a notice with a link says how the payment ended.
 */
function useOutcomes(awaited: string | null) {
  const t = useTexts(resultTexts);
  const { locale } = usePreferences();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { notify } = useNotice();
  const isResultPage = pathname.startsWith('/result');
  const isWaiting = isResultPage || pathname === '/checkout';

  const end = (merchantUid: string | null, text: string) => {
    void client.invalidateQueries({ queryKey: ['orders'] });
    if (isWaiting && merchantUid === awaited)
      void navigate(`/result/${merchantUid}`, { replace: isResultPage });
    else notify({ text, to: merchantUid ? `/orders/${merchantUid}` : '/orders' });
  };
  const fail = (error: PaymentError) => {
    // An unknown outcome keeps the address, so that a reload asks again.
    const isShown = error.reason === 'interrupted' ? isResultPage : isWaiting;
    if (isShown && [...beforePayment, 'interrupted'].includes(error.reason)) return;
    end(error.receipt?.merchantUid ?? awaited, shopperMessage(error, locale));
  };
  return {
    onPaid: (order: OrderSummary) => end(order.merchantUid, t('paidNotice')),
    onAwaitingDeposit: () => end(awaited, t('accountNotice')),
    onCancel: fail,
    onError: fail,
  };
}
