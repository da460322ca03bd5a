import type { OrderSummary } from '../../shared/api.js';
import { statusTexts } from '../texts/statusTexts.js';
import { useTexts } from '../texts/useTexts.js';

const tones: Record<OrderSummary['status'], string> = {
  open: 'calm',
  awaiting: 'wait',
  paid: 'ok',
  shipped: 'ok',
  refunded: 'calm',
  review: 'bad',
  closed: 'calm',
};

export function StatusBadge({ status }: { status: OrderSummary['status'] }) {
  const t = useTexts(statusTexts);
  return <span className={`badge ${tones[status]}`}>{t(status)}</span>;
}
