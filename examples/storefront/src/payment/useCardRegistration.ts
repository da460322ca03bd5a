import { useQueryClient } from '@tanstack/react-query';
import { useBillingKey, useBillingKeyReturn, verifyAt } from 'react-inicis';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import type { PlacedOrder } from '../../server/orders/placeOrder.js';
import { postToKit } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { paymentMessage } from './names.js';

const verify = verifyAt('/api/pay/billing-key');
const NewCard = v.object({ customerUid: v.string() });

export type CardRegistration = ReturnType<typeof useCardRegistration>;

/** Registers a card in a payment window. On a phone, the same page gets the answer. */
export function useCardRegistration() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const readAgain = () => client.invalidateQueries({ queryKey: ['subscriptions'] });
  const handlers = {
    verify,
    onIssued() {
      void readAgain();
      void navigate('/subscriptions', { replace: true });
    },
    onCancel: readAgain,
    onError: readAgain,
  };
  const billingKey = useBillingKey(handlers);
  const returned = useBillingKeyReturn(handlers);
  const error = billingKey.error ?? returned.error;
  return {
    /** Opens the window for an order of the server, which makes the id of the card. */
    async register(
      { merchantUid, name }: PlacedOrder,
      buyer: { name?: string; tel?: string } = {},
    ) {
      const { customerUid } = await postToKit('billing-key', merchantUid, NewCard);
      const order = { merchantUid, name };
      billingKey.mutate({ customerUid, order, buyer, redirectUrl: '/subscriptions' });
    },
    preload: billingKey.preload,
    isRunning: billingKey.isPending || returned.phase === 'verifying',
    message: error && paymentMessage(error, locale),
    isUnknown: error?.reason === 'interrupted',
    recheck: () => Promise.all([billingKey.recheck(), returned.recheck()]),
  };
}
