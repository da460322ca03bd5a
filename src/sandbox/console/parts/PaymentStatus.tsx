import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { useConsole } from '../data/consoleContext.js';

type Shown = Pick<PaymentRecord, 'status' | 'amount' | 'cancel_amount' | 'vbank_num'>;

/** The status of a payment, in words. */
export function PaymentStatus({ payment }: { payment: Shown }) {
  const { t } = useConsole();
  const { status, vbank_num, amount, cancel_amount } = payment;
  const text = status === 'ready' && vbank_num ? t.accounts.waiting : t.statuses[status];
  const part = status === 'cancelled' && cancel_amount < amount ? ` ${t.won(cancel_amount)}` : null;
  return (
    <span className="status" data-status={status}>
      {text}
      {part}
    </span>
  );
}
