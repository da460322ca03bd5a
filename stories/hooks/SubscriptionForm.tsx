import { shopperMessage, useBillingKey } from 'react-inicis';
import { newNumber, verifyCard } from '../support/server.js';

interface SubscriptionFormProps {
  /** Your name for the card, made by your server: whoever knows it and your secret can charge it. */
  customerUid: string;
  /** What the window shows, in won; nothing is charged. */
  amount: number;
}

/** Registers a card for later charges, which are your server's to make. */
export default function SubscriptionForm({ customerUid, amount }: SubscriptionFormProps) {
  const card = useBillingKey({ verify: verifyCard });
  const register = () =>
    card.mutate({
      customerUid,
      order: { merchantUid: newNumber('subscription_1'), name: '원두 정기구독', amount },
      buyer: { name: '홍길동', tel: '010-1234-5678' },
    });
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
