import type { PaymentDetails } from '../../http/admin/adminAnswers.js';
import { useConsole } from '../data/consoleContext.js';
import { timeText } from '../data/formats.js';
import { linkTo } from '../data/hashView.js';
import { Facts } from '../parts/Facts.js';
import { PaymentStatus } from '../parts/PaymentStatus.js';
import type { Texts } from '../texts/koreanTexts.js';
import { methodName } from './PaymentTable.js';

const join = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ');

/** The facts of a payment that a developer looks for first. */
export function PaymentFacts({ details }: { details: PaymentDetails }) {
  const { t, locale } = useConsole();
  const { facts } = t;
  const { payment } = details;
  const { customer_uid: uid } = payment;
  const key = uid && (
    <a key="uid" href={linkTo('billingKeys')}>
      {uid}
    </a>
  );
  return (
    <Facts
      rows={[
        ['imp_uid', <code key="id">{payment.imp_uid}</code>],
        [t.status, <PaymentStatus key="status" payment={payment} />],
        [facts.amount, t.won(payment.amount)],
        [facts.refunded, payment.cancel_amount > 0 ? t.won(payment.cancel_amount) : null],
        [facts.method, methodName(payment.pay_method, locale)],
        [facts.card, join(payment.card_name, payment.card_number)],
        [facts.bank, payment.bank_name],
        [facts.account, join(payment.vbank_name, payment.vbank_num)],
        [facts.due, payment.vbank_date ? timeText(payment.vbank_date * 1000, locale) : null],
        [facts.name, payment.name],
        [facts.buyer, join(payment.buyer_name, payment.buyer_tel)],
        [facts.failure, payment.fail_reason],
        [facts.billingKey, key],
        ...extraFacts(details, t),
      ]}
    />
  );
}

/** Returns the facts that only some payments have. */
function extraFacts({ payment, extras }: PaymentDetails, t: Texts): [string, string | null][] {
  const { facts, actions } = t;
  const { escrowState: state, cashReceipt: receipt, tax_free, vat_amount } = extras;
  const receiptState = receipt?.cancelled_at ? actions.receiptVoid : actions.receiptValid;
  return [
    [facts.escrow, payment.escrow ? t.yes : null],
    [facts.escrowState, state?.change ? t.escrow[state.change] : null],
    [facts.delivery, join(state?.delivery?.company, state?.delivery?.invoice)],
    [facts.receipt, receipt ? receiptState : null],
    [facts.taxFree, tax_free === undefined ? null : t.won(tax_free)],
    [facts.vat, vat_amount === undefined ? null : t.won(vat_amount)],
    [facts.customData, payment.custom_data],
  ];
}
