import {
  shopperMessage,
  useBillingKey,
  type BillingKeyHandlers,
  type BillingKeyRequest,
  type Locale,
} from 'react-inicis';
import { unusedNumber, type RegisteredCard } from '../support/server.js';

interface RegisterCardProps extends BillingKeyRequest, BillingKeyHandlers<RegisteredCard> {
  /** Language of your page. */
  locale?: Locale;
}

const texts = {
  ko: { register: '카드 등록하기', done: '등록 완료' },
  en: { register: 'Register a card', done: 'is registered.' },
};

/**
 * Registers a card with `useBillingKey` and a custom button. The window shows the amount but
 * charges nothing. Your server charges the card later.
 */
export default function RegisterCard(props: RegisterCardProps) {
  const { verify, onIssued, onCancel, onError, locale = 'ko', ...request } = props;
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
        {texts[locale].register}
      </button>
      <p role="status">
        {card.data && `${card.data.card} ${card.data.number} ${texts[locale].done}`}
        {card.error && shopperMessage(card.error, locale)}
      </p>
    </>
  );
}
