import { useState } from 'react';
import { payMethods } from '../../../core/codes.js';
import { keysOf } from '../../../core/encoders.js';
import type { PaymentList } from '../../http/admin/adminAnswers.js';
import { useConsole } from '../data/consoleContext.js';
import { linkTo } from '../data/hashView.js';
import { usePayments, useWarnings } from '../data/queries.js';
import { Choice } from '../parts/Choice.js';
import { EventEntry } from '../parts/EventEntry.js';
import { Loaded } from '../parts/Loaded.js';
import { TextField } from '../parts/TextField.js';
import { PaymentTable } from './PaymentTable.js';

const methods = keysOf(payMethods);
const step = 50;

/** The payments, newest first, with filters. */
export function PaymentsView() {
  const { t, nameOf } = useConsole();
  const [method, setMethod] = useState<'' | (typeof methods)[number]>('');
  const [status, setStatus] = useState<'' | keyof typeof t.statuses>('');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(step);
  const query = usePayments({
    limit: `${limit}`,
    search,
    ...(method && { pay_method: method }),
    ...(status && { status }),
  });
  return (
    <>
      <h2>{t.nav.payments}</h2>
      <div className="filters">
        <Choice
          label={t.payments.method}
          value={method}
          onChange={setMethod}
          options={[['', t.all], ...methods.map((one) => [one, nameOf(payMethods[one])] as const)]}
        />
        <Choice
          label={t.status}
          value={status}
          onChange={setStatus}
          options={[
            ['', t.all],
            ...keysOf(t.statuses).map((one) => [one, t.statuses[one]] as const),
          ]}
        />
        <TextField type="search" label={t.payments.search} value={search} onChange={setSearch} />
      </div>
      <Warnings />
      <Loaded query={query}>
        {(data) => <Payments data={data} onMore={() => setLimit(limit + step)} />}
      </Loaded>
    </>
  );
}

/** The warnings of the REST API, if there are any. */
function Warnings() {
  const { t } = useConsole();
  const events = useWarnings().data?.events ?? [];
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{t.payments.warnings(events.length)}</summary>
      <p>{t.payments.strict}</p>
      <ol className="timeline">
        {events.toReversed().map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
      </ol>
    </details>
  );
}

function Payments({ data, onMore }: { data: PaymentList; onMore: () => void }) {
  const { t } = useConsole();
  const left = data.total - data.payments.length;
  if (data.total === 0)
    return (
      <p>
        {t.payments.empty} <a href={linkTo('connect')}>{t.payments.start}</a>
      </p>
    );
  return (
    <>
      <PaymentTable payments={data.payments.toReversed()} />
      {left > 0 && (
        <button type="button" className="secondary" onClick={onMore}>
          {t.payments.more(left)}
        </button>
      )}
    </>
  );
}
