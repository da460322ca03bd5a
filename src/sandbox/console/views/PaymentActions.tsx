import { keysOf } from '../../../core/encoders.js';
import { validReceipt } from '../../gateway/records/cashReceipt.js';
import { canFollow, escrowStatuses } from '../../gateway/records/escrowRecord.js';
import type { PaymentDetails } from '../../http/admin/adminAnswers.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { ActionButton } from '../parts/ActionButton.js';
import { RefundForm } from './RefundForm.js';

/** The actions that are possible for a payment in its state. */
export function PaymentActions({ details }: { details: PaymentDetails }) {
  const { t } = useConsole();
  const { status, amount, cancel_amount, paid_at, customer_uid_usage } = details.payment;
  const isRefundable = paid_at > 0 && cancel_amount < amount && customer_uid_usage !== 'issue';
  if (!isRefundable && !isAwaitingDeposit(details)) return null;
  return (
    <section aria-labelledby="actions">
      <h3 id="actions">{t.actions.title}</h3>
      {status === 'ready' ? <AccountButtons details={details} /> : null}
      {isRefundable && (
        <>
          <ReceiptButtons details={details} />
          <EscrowButtons details={details} />
          <RefundForm payment={details.payment} />
        </>
      )}
    </section>
  );
}

const isAwaitingDeposit = ({ payment }: PaymentDetails) =>
  payment.status === 'ready' && payment.vbank_num !== null;

/** The deposit and the revocation of a virtual account. */
function AccountButtons({ details: { payment } }: { details: PaymentDetails }) {
  const { t } = useConsole();
  return (
    <p className="buttons">
      <ActionButton run={() => actions.deposit(payment.merchant_uid)} done={t.actions.deposited}>
        {t.actions.deposit}
      </ActionButton>
      <ActionButton
        isSecondary
        run={() => actions.revoke(payment.imp_uid)}
        done={t.actions.revoked}
      >
        {t.actions.revoke}
      </ActionButton>
    </p>
  );
}

/** The cash receipt of a transfer or a virtual account. */
function ReceiptButtons({ details: { payment, extras } }: { details: PaymentDetails }) {
  const { t } = useConsole();
  const { imp_uid, pay_method } = payment;
  if (pay_method !== 'trans' && pay_method !== 'vbank') return null;
  if (validReceipt(extras.cashReceipt))
    return (
      <p className="buttons">
        <ActionButton
          isSecondary
          run={() => actions.cancelReceipt(imp_uid)}
          done={t.actions.receiptCancelled}
        >
          {t.actions.cancelReceipt}
        </ActionButton>
      </p>
    );
  return (
    <p className="buttons">
      {(['person', 'company'] as const).map((type) => (
        <ActionButton
          key={type}
          isSecondary
          run={() => actions.issueReceipt(imp_uid, type)}
          done={t.actions.receiptIssued}
        >
          {t.actions.issueReceipt[type]}
        </ActionButton>
      ))}
    </p>
  );
}

/** The changes of an escrow payment that can follow its state. */
function EscrowButtons({ details: { payment, extras } }: { details: PaymentDetails }) {
  const { t } = useConsole();
  if (!payment.escrow) return null;
  const changes = keysOf(escrowStatuses).filter((change) =>
    canFollow(extras.escrowState ?? {}, change),
  );
  return (
    <p className="buttons">
      {changes.map((change) => (
        <ActionButton
          key={change}
          isSecondary
          run={() => actions.moveEscrow(payment.merchant_uid, change)}
          done={t.actions.escrowMoved}
        >
          {t.escrow[change]}
        </ActionButton>
      ))}
    </p>
  );
}
