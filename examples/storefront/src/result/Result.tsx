import type { PaymentError } from 'react-inicis';
import { shopperMessage } from 'react-inicis';
import { Link } from 'react-router';
import type { OrderDetail } from '../../shared/api.js';
import { AccountCard } from '../orders/AccountCard.js';
import { OrderFacts } from '../orders/OrderFacts.js';
import { PageTitle } from '../parts/PageTitle.js';
import { usePreferences } from '../preferences/preferences.js';
import { resultTexts } from '../texts/resultTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { RecheckButton } from './RecheckButton.js';
import type { ResultKind } from './resultOf.js';

interface ResultProps {
  order: OrderDetail;
  kind: ResultKind;
  error: PaymentError | null;
}

const signs: Record<ResultKind, string> = {
  paid: '✓',
  awaiting: '₩',
  checking: '…',
  unknown: '?',
  failed: '!',
  review: '!',
  refunded: '↩',
  closed: '–',
};

/** Kinds after which the shopper can order again. */
const payAgain: readonly ResultKind[] = ['failed', 'closed', 'refunded'];

/** End of a payment, and the next steps of the shopper. */
export function Result({ order, kind, error }: ResultProps) {
  const t = useTexts(resultTexts);
  const { locale } = usePreferences();
  const { merchantUid, productId, quantity, receiptUrl } = order;
  const isShort = kind === 'failed' && error !== null;
  return (
    <section className="result panel" data-result={kind}>
      <span className="sign" aria-hidden>
        {signs[kind]}
      </span>
      <div aria-live="polite">
        <PageTitle>{t(kind)}</PageTitle>
        <p>{isShort ? shopperMessage(error, locale) : t(`${kind}About`)}</p>
        {isShort && <p className="soft">{t(nextStepOf(error))}</p>}
      </div>
      {kind === 'awaiting' && order.account && <AccountCard account={order.account} />}
      <OrderFacts order={order} />
      <div className="actions">
        {kind === 'unknown' && <RecheckButton merchantUid={merchantUid} />}
        {payAgain.includes(kind) && (
          <Link
            className="button primary"
            to={`/checkout?product=${productId}&quantity=${quantity}`}
          >
            {t('payAgain')}
          </Link>
        )}
        {receiptUrl && kind === 'paid' && (
          <a className="button primary" href={receiptUrl} target="_blank" rel="noreferrer">
            {t('receipt')}
          </a>
        )}
        <Link className="button" to={`/orders/${merchantUid}`}>
          {t('toOrder')}
        </Link>
        <Link className="button quiet" to="/">
          {t('toShop')}
        </Link>
      </div>
    </section>
  );
}

/** Returns the key of the advice after an error. */
function nextStepOf({ reason }: PaymentError) {
  if (reason === 'declined') return 'declinedNext';
  return reason === 'cancelled' ? 'cancelledNext' : 'failedNext';
}
