import {
  shopperMessage,
  useBillingKey,
  type BillingKeyHandlers,
  type BillingKeyRequest,
} from 'react-inicis';
import { unusedNumber, type RegisteredCard } from '../support/server.js';

interface RegisterCardProps extends BillingKeyRequest, BillingKeyHandlers<RegisteredCard> {}

/**
 * Registers a card with `useBillingKey` and a custom button. The window shows the amount but
 * charges nothing. Your server charges the card later.
 */
export default function RegisterCard(props: RegisterCardProps) {
  const { verify, onIssued, onCancel, onError, ...request } = props;
  const card = useBillingKey({ verify, onIssued, onCancel, onError });
  const register = () => {
    const merchantUid = unusedNumber(request.order.merchantUid);
    card.mutate({ ...request, order: { ...request.order, merchantUid } });
  };
  return (
    <>
      <button
        type="button"
        data-phase={card.phase}
        aria-busy={card.isPending}
        onFocus={card.preload}
        onClick={register}
      >
        카드 등록하기
      </button>
      <p role="status">
        {card.data && `${card.data.card} ${card.data.number} 등록 완료`}
        {card.error && shopperMessage(card.error, 'ko')}
      </p>
    </>
  );
}
