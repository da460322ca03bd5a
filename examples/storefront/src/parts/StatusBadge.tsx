import type { OrderStatus } from '../../server/orders.js';
import { useLanguage } from '../language/language.js';

/** Colour and text of each status. `open` does not say that nothing was paid: it may be unknown. */
const badges: Record<OrderStatus, readonly [tone: string, ko: string, en: string]> = {
  open: ['calm', '결제 확인 전', 'Not confirmed'],
  awaiting: ['wait', '입금 대기', 'Awaiting deposit'],
  paid: ['ok', '결제 완료', 'Paid'],
  shipped: ['ok', '발송 완료', 'Sent'],
  refunded: ['calm', '환불 완료', 'Refunded'],
  review: ['bad', '확인 중', 'Under review'],
  closed: ['calm', '주문 종료', 'Closed'],
};

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useLanguage();
  const [tone, ...text] = badges[status];
  return <span className={`badge ${tone}`}>{t(...text)}</span>;
}
