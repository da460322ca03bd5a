import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBillingKey, useBillingKeyReturn, verifyAt, type PaymentError } from 'react-inicis';
import { useNavigate } from 'react-router';
import { createCustomerUid } from '../data/queries.js';
import type { PlacedOrder } from '../../shared/api.js';

const verify = verifyAt('/api/pay/billing-key');

/** Card registration that the server has begun, with the buyer for the window. */
interface Registration {
  order: PlacedOrder;
  buyer?: { name: string; tel: string };
}

/**
 * Registers a card: the server begins it and makes the id of the card, then the window opens. On a
 * phone, the same page gets the answer.
 */
export function useCardRegistration() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const handlers = {
    verify,
    onIssued() {
      void client.invalidateQueries({ queryKey: ['subscriptions'] });
      void navigate('/subscriptions', { replace: true });
    },
    onCancel: refresh,
    onError: refresh,
  };
  const billingKey = useBillingKey(handlers);
  const returned = useBillingKeyReturn(handlers);
  function refresh(_error: PaymentError) {
    void client.invalidateQueries({ queryKey: ['subscriptions'] });
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (begin: () => Promise<Registration>) => {
      const { order, buyer = {} } = await begin();
      const { customerUid } = await createCustomerUid(order.merchantUid);
      return { customerUid, order: { merchantUid: order.merchantUid, name: order.name }, buyer };
    },
    onSuccess: (request) => billingKey.mutate({ ...request, redirectUrl: '/subscriptions' }),
  });
  return {
    register: mutate,
    preload: billingKey.preload,
    isRunning: isPending || billingKey.isPending || returned.phase === 'verifying',
    /** Error of the shop's server, before the window. */
    shopError: error,
    /** Error of the window or of its verification. */
    error: billingKey.error ?? returned.error,
    recheck: async () => {
      await Promise.all([billingKey.recheck(), returned.recheck()]);
    },
  };
}
