import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { CancelRequest as CancelSchema } from '../../shared/api.js';
import { cancelOrder } from '../data/queries.js';
import type { CancelRequest, OrderDetail } from '../../shared/api.js';
import { ActionResult } from '../parts/ActionButton.js';
import { Modal } from '../parts/Modal.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { RefundAccountFields } from './RefundAccountFields.js';

/** Cancels an order before it is shipped. A deposit is refunded to a bank account. */
export function CancelOrder({ order }: { order: OrderDetail }) {
  const t = useTexts(orderTexts);
  return (
    <Modal title={t('cancel')} buttonClass="quiet">
      <CancelForm order={order} />
    </Modal>
  );
}

function CancelForm({ order }: { order: OrderDetail }) {
  const { merchantUid, needsRefundAccount, status } = order;
  const t = useTexts(orderTexts);
  const client = useQueryClient();
  const form = useForm<CancelRequest>({ resolver: valibotResolver(CancelSchema) });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (request: CancelRequest) => cancelOrder(merchantUid, request),
    // Also after an error: a refund whose answer was lost may have happened.
    onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
  });
  const isPaid = status === 'paid';
  return (
    <FormProvider {...form}>
      <form className="stack" noValidate onSubmit={form.handleSubmit((request) => mutate(request))}>
        <p>{t(isPaid ? 'cancelPaid' : 'cancelOpen')}</p>
        {needsRefundAccount && <RefundAccountFields />}
        <ActionResult error={error} />
        <button type="submit" className="button danger" aria-busy={isPending} disabled={isPending}>
          {t(isPaid ? 'refundAll' : 'cancel')}
        </button>
      </form>
    </FormProvider>
  );
}
