import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBillingKey, useBillingKeyReturn, verifyAt } from 'react-inicis';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import type { PlacedOrder } from '../../server/placeOrder.js';
import { postToKit } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { paymentMessage } from './names.js';

const verify = verifyAt('/api/pay/billing-key');
const NewCard = v.object({ customerUid: v.string() });

/** Card registration that the server has begun, with the buyer for the window. */
interface Registration {
  order: PlacedOrder;
  buyer?: { name: string; tel: string };
}

export type CardRegistration = ReturnType<typeof useCardRegistration>;

/**
 * Registers a card: the server begins it and makes the id of the card, then the window opens. On a
 * phone, the same page gets the answer.
 */
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
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (begin: () => Promise<Registration>) => {
      const { order, buyer = {} } = await begin();
      const { merchantUid, name } = order;
      const { customerUid } = await postToKit('billing-key', merchantUid, NewCard);
      return { customerUid, order: { merchantUid, name }, buyer };
    },
    onSuccess: (request) => billingKey.mutate({ ...request, redirectUrl: '/subscriptions' }),
  });
  const windowError = billingKey.error ?? returned.error;
  return {
    register: mutate,
    preload: billingKey.preload,
    isRunning: isPending || billingKey.isPending || returned.phase === 'verifying',
    /** Error of the shop's server, before the window. */
    shopError: error,
    /** Text about an error of the window or of its verification. */
    message: windowError && paymentMessage(windowError, locale),
    isUnknown: windowError?.reason === 'interrupted',
    recheck: async () => {
      await Promise.all([billingKey.recheck(), returned.recheck()]);
    },
  };
}
