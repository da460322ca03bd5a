import type { BillingKey } from '../../gateway/records/records.js';
import { origin } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { useBillingKeys, useStatus } from '../data/queries.js';
import { CodeBlock } from '../parts/CodeBlock.js';
import { Facts } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { curlOf, tokenCurl } from '../texts/curlTexts.js';

/** The registered cards, newest first, with the REST calls that charge them. */
export function BillingKeysView() {
  const { t } = useConsole();
  const query = useBillingKeys();
  const now = useStatus().data?.now ?? 0;
  return (
    <>
      <h2>{t.nav.billingKeys}</h2>
      <Loaded query={query}>
        {({ billingKeys }) => (
          <>
            {billingKeys.length === 0 && <p>{t.billingKeys.empty}</p>}
            {billingKeys.toReversed().map((one) => (
              <Key key={one.customer.customer_uid} billingKey={one} now={now} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Key({ billingKey: { customer, declines }, now }: { billingKey: BillingKey; now: number }) {
  const { t } = useConsole();
  const { customer_uid, card_name, card_number, customer_name, customer_tel } = customer;
  const order = { merchant_uid: 'order_1', amount: 1000, name: '정기결제' };
  const inOneHour = Math.floor(now / 60_000) * 60 + 3600;
  const charge = JSON.stringify({ customer_uid, ...order });
  const schedule = JSON.stringify({
    customer_uid,
    schedules: [{ ...order, schedule_at: inOneHour }],
  });
  const post = (path: string, body: string) =>
    curlOf(origin, { method: 'POST', path: `/subscribe/payments/${path}`, body });
  return (
    <article aria-label={customer_uid}>
      <h3>{customer_uid}</h3>
      <Facts
        rows={[
          [t.billingKeys.card, `${card_name ?? ''} ${card_number ?? ''}`],
          [t.billingKeys.holder, `${customer_name ?? ''} ${customer_tel ?? ''}`.trim()],
          [t.billingKeys.charges, declines ?? t.billingKeys.approved],
        ]}
      />
      <details>
        <summary>{t.curl.title}</summary>
        <p>{t.curl.note}</p>
        <CodeBlock label={t.curl.token} code={tokenCurl(origin)} />
        <CodeBlock label={t.curl.charge} code={post('again', charge)} />
        <CodeBlock label={t.curl.schedule} code={post('schedule', schedule)} />
      </details>
    </article>
  );
}
