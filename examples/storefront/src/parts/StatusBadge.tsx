import type { OrderStatus } from '../../server/orders/orders.js';
import type { Subscription } from '../../server/subscriptions/showSubscription.js';
import { useLanguage } from '../language/language.js';

type Status = OrderStatus | Subscription['status'] | 'planned' | 'failed';

/** Colour and text of each status. `open` does not say that nothing was paid: it may be unknown. */
const badges: Record<Status, readonly [tone: string, ko: string, en: string]> = {
  open: ['calm', '결제 확인 전', 'Not confirmed'],
  awaiting: ['wait', '입금 대기', 'Awaiting deposit'],
  paid: ['ok', '결제 완료', 'Paid'],
  shipped: ['ok', '발송 완료', 'Sent'],
  refunded: ['calm', '환불 완료', 'Refunded'],
  review: ['bad', '확인 중', 'Under review'],
  closed: ['calm', '주문 종료', 'Closed'],
  // Charges of a subscription that are not paid.
  planned: ['calm', '예정', 'Planned'],
  failed: ['bad', '결제 실패', 'Payment failed'],
  // Subscriptions.
  registering: ['calm', '카드 등록 중', 'Registering'],
  active: ['ok', '이용 중', 'Active'],
  pastDue: ['bad', '결제 실패', 'Payment failed'],
  cancelled: ['calm', '해지', 'Cancelled'],
};

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useLanguage();
  const [tone, ...text] = badges[status];
  return <span className={`badge ${tone}`}>{t(...text)}</span>;
}
