import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { timeText } from '../data/formats.js';
import { linkTo } from '../data/hashView.js';
import { usePayments, useStatus } from '../data/queries.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { PaymentStatus } from '../parts/PaymentStatus.js';

/** The virtual accounts, newest first. */
export function AccountsView() {
  const { t } = useConsole();
  const query = usePayments({ pay_method: 'vbank', limit: '100' });
  const now = useStatus().data?.now ?? 0;
  return (
    <>
      <h2>{t.nav.accounts}</h2>
      <Loaded query={query}>
        {({ payments }) => {
          const issued = payments.filter(({ vbank_num }) => vbank_num).toReversed();
          if (issued.length === 0) return <p>{t.accounts.empty}</p>;
          return issued.map((one) => <Account key={one.imp_uid} payment={one} now={now} />);
        }}
      </Loaded>
    </>
  );
}

function Account({ payment, now }: { payment: PaymentRecord; now: number }) {
  const { t, locale } = useConsole();
  const { merchant_uid, imp_uid, status, vbank_name, vbank_num, vbank_date, amount } = payment;
  const isExpired = vbank_date * 1000 < now;
  return (
    <article aria-label={merchant_uid}>
      <h3>
        <a href={linkTo('payments', imp_uid)}>{merchant_uid}</a>
      </h3>
      <Facts
        rows={[
          [t.facts.account, `${vbank_name} ${vbank_num}`],
          [t.facts.amount, t.won(amount)],
          [
            t.facts.due,
            `${timeText(vbank_date * 1000, locale)}${isExpired ? ` (${t.accounts.expired})` : ''}`,
          ],
          [t.status, <PaymentStatus key="status" payment={payment} />],
        ]}
      />
      {status === 'ready' && (
        <p className="buttons">
          <ActionButton run={() => actions.deposit(merchant_uid)} done={t.actions.deposited}>
            {t.actions.deposit}
          </ActionButton>
          <ActionButton isSecondary run={() => actions.revoke(imp_uid)} done={t.actions.revoked}>
            {t.actions.revoke}
          </ActionButton>
        </p>
      )}
    </article>
  );
}
