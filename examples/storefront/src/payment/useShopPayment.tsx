import { useQueryClient } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { useState } from 'react';
import { usePayment, usePaymentReturn, verifyAt, type PaymentError } from 'react-inicis';
import { useNavigate, useOutletContext } from 'react-router';
import * as v from 'valibot';
import type { CheckoutValues } from '../checkout/checkoutSchema.js';
import { api, postToKit } from '../data/api.js';
import { useSession } from '../data/queries.js';
import { demo } from '../demo/demo.js';
import { useLanguage } from '../language/language.js';
import { paymentMessage } from './names.js';
import { Notice } from './Notice.js';
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

export type ShopPayment = ReturnType<typeof useShopPayment>['payment'];

/** Returns the payment of this page: the one that began here, or that a phone came back from. */
export const useCurrentPayment = () => useOutletContext<ShopPayment>();

/**
 * Runs the payments of all pages. It is called above the pages, so that a payment keeps its hook when
 * the shopper goes to another page, and a phone can come back to any page.
 */
export function useShopPayment() {
  const { locale } = useLanguage();
  const { gateway } = useSession();
  /** Order number, as soon as the order is placed. */
  const [merchantUid, setMerchantUid] = useState(returnedOrder);
  const { handlers, notice } = useOutcomes(merchantUid);
  const begun = usePayment<PaidOrder>({ verify, ...handlers });
  const returned = usePaymentReturn<PaidOrder>({ verify, ...handlers });
  const isReturn = begun.isIdle;
  const isChecking = isReturn && merchantUid !== null && returned.isPending;
  const { phase, error } = isReturn ? returned : begun;

  const payment = {
    merchantUid,
    phase: isChecking ? 'verifying' : phase,
    isSlow: begun.isSlow,
    error,
    message: error && paymentMessage(error, locale),
    preload: begun.preload,
    pay: (values: CheckoutValues, goods: { productId: string; quantity: number }) => {
      const { buyer, method, escrow } = values;
      begun.mutate({
        ...paymentOptions(values),
        order: async () => {
          const json = { ...goods, buyer, method, escrow };
          const placed = await parseResponse(api.orders.$post({ json }));
          setMerchantUid(placed.merchantUid);
          // A forger does not ask the server to register the amount at the gateway.
          const { merchantUid: uid, name } = placed;
          if (demo.forgedAmount) return { merchantUid: uid, name, amount: demo.forgedAmount };
          await postToKit('prepare', placed.merchantUid, v.unknown());
          return placed;
        },
        buyer,
        escrow,
        redirectUrl: '/result',
        confirmUrl: demo.forgedAmount ? undefined : gateway.confirmUrl,
      });
    },
    /** Asks the server now about payments whose outcome is unknown. */
    recheck: () => Promise.all([begun.recheck(), returned.recheck()]),
  };
  return { payment, notice };
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
    const order = error.receipt?.merchantUid ?? awaited;
    // An unknown outcome keeps the address of the result page, so that a reload asks again. The outcome
    // of another order stops the payment before its window opens.
    const isUnknown = error.reason === 'interrupted' && order === awaited;
    const isShown = isUnknown ? isResultPage() : isWaiting();
    if (isShown && [...beforePayment, 'interrupted'].includes(error.reason)) return;
    end(order, paymentMessage(error, locale));
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
