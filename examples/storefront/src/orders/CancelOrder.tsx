import type { OrderDetail } from '../../server/orders.js';
import { FullRefund } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Modal } from '../parts/Modal.js';
import { RefundAccountFields } from './RefundAccountFields.js';

/** Cancels an order before it is shipped. A deposit is refunded to a bank account. */
export function CancelOrder({ order }: { order: OrderDetail }) {
  const { t } = useLanguage();
  const { merchantUid, needsRefundAccount, status } = order;
  const title = t('주문 취소', 'Cancel the order');
  const isPaid = status === 'paid';
  return (
    <Modal title={title}>
      <ActionForm
        schema={FullRefund}
        action={(json) => api.orders[':merchantUid'].cancel.$post({ param: { merchantUid }, json })}
        submit={isPaid ? t('환불받고 취소하기', 'Cancel and refund') : title}
        tone="danger"
      >
        <p>
          {isPaid
            ? t(
                '결제한 금액을 모두 환불하고 주문을 취소합니다.',
                'The order is cancelled, and everything that you paid is refunded.',
              )
            : t('결제되지 않은 주문을 취소합니다.', 'The order is cancelled. It was not paid.')}
        </p>
        {needsRefundAccount && <RefundAccountFields />}
      </ActionForm>
    </Modal>
  );
}
