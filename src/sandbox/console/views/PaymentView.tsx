import type { PaymentDetails } from '../../http/admin/adminAnswers.js';
import { useConsole } from '../data/consoleContext.js';
import { linkTo } from '../data/hashView.js';
import { usePaymentDetails } from '../data/queries.js';
import { EventEntry } from '../parts/EventEntry.js';
import { Loaded } from '../parts/Loaded.js';
import { PaymentActions } from './PaymentActions.js';
import { PaymentCurls } from './PaymentCurls.js';
import { PaymentFacts } from './PaymentFacts.js';

/** One payment: its facts, actions, timeline and REST calls. */
export function PaymentView({ impUid }: { impUid: string }) {
  const { t } = useConsole();
  const query = usePaymentDetails(impUid);
  return (
    <>
      <p>
        <a href={linkTo('payments')}>← {t.payments.back}</a>
      </p>
      <Loaded query={{ ...query, error: query.error && new Error(t.payments.notFound) }}>
        {(details) => (
          <>
            <h2>{details.payment.merchant_uid}</h2>
            <PaymentFacts details={details} />
            <PaymentActions details={details} />
            <Timeline details={details} />
            <PaymentCurls payment={details.payment} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Timeline({ details }: { details: PaymentDetails }) {
  const { t } = useConsole();
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline">{t.timeline.title}</h3>
      {details.events.length === 0 && <p>{t.timeline.empty}</p>}
      <ol className="timeline">
        {details.events.map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}
