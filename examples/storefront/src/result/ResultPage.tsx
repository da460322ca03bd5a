import { Link, Navigate, useParams } from 'react-router';
import { useOrder } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { AccountCard } from '../orders/AccountCard.js';
import { OrderFacts } from '../orders/OrderFacts.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { useCurrentPayment } from '../payment/useShopPayment.js';
import { nextStepOf, resultOf, results, type ResultKind } from './results.js';

/** Kinds after which the shopper can order again. */
const payAgain: readonly ResultKind[] = ['failed', 'closed', 'refunded'];

/** End of a payment. A phone comes back to this page without an order number in its path. */
export function ResultPage() {
  const { merchantUid } = useParams();
  const current = useCurrentPayment();
  const shown = merchantUid ?? current.merchantUid;
  return shown ? <Result merchantUid={shown} /> : <Navigate to="/orders" replace />;
}

function Result({ merchantUid }: { merchantUid: string }) {
  const { t } = useLanguage();
  const current = useCurrentPayment();
  const order = useOrder(merchantUid);
  const payment = current.merchantUid === merchantUid ? current : null;
  const kind = resultOf(order, payment);
  const { sign, title, about } = results[kind];
  const failure = kind === 'failed' ? payment : null;
  return (
    <section className="result panel stack" data-result={kind}>
      <span className="sign" aria-hidden>
        {sign}
      </span>
      <div aria-live="polite">
        <PageTitle>{t(...title)}</PageTitle>
        <p>{failure?.message ?? t(...about)}</p>
        {failure?.error && <p className="soft">{t(...nextStepOf(failure.error.reason))}</p>}
      </div>
      {order.account && <AccountCard account={order.account} />}
      <OrderFacts order={order} />
      <div className="actions">
        {kind === 'unknown' && (
          <ActionButton
            action={current.recheck}
            done={() => t('방금 확인했습니다.', 'Checked just now.')}
            className="primary"
          >
            {t('다시 확인하기', 'Check again')}
          </ActionButton>
        )}
        {payAgain.includes(kind) && (
          <Link
            className="button primary"
            to={`/checkout?product=${order.productId}&quantity=${order.quantity}`}
          >
            {t('다시 주문하기', 'Order again')}
          </Link>
        )}
        {order.receiptUrl && kind === 'paid' && (
          <a className="button primary" href={order.receiptUrl} target="_blank" rel="noreferrer">
            {t('영수증 보기', 'View receipt')}
          </a>
        )}
        <Link className="button" to={`/orders/${merchantUid}`}>
          {t('주문 상세', 'Order details')}
        </Link>
        <Link className="button quiet" to="/">
          {t('계속 둘러보기', 'Keep browsing')}
        </Link>
      </div>
    </section>
  );
}
