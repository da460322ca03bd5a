import type { WireSchedule } from '../../../core/wire.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { timeText } from '../data/formats.js';
import { linkTo } from '../data/hashView.js';
import { useSchedules } from '../data/queries.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';

/** The scheduled charges, by their time. */
export function SchedulesView() {
  const { t } = useConsole();
  const query = useSchedules();
  return (
    <>
      <h2>{t.nav.schedules}</h2>
      <Loaded query={query}>
        {({ schedules }) => {
          if (schedules.length === 0) return <p>{t.schedules.empty}</p>;
          return schedules
            .toSorted((one, other) => one.schedule_at - other.schedule_at)
            .map((one) => <Schedule key={one.merchant_uid} schedule={one} />);
        }}
      </Loaded>
    </>
  );
}

function Schedule({ schedule }: { schedule: WireSchedule }) {
  const { t, locale } = useConsole();
  const { merchant_uid, imp_uid, schedule_status, payment_status, fail_reason } = schedule;
  const result = payment_status && t.schedules.results[payment_status];
  return (
    <article aria-label={merchant_uid}>
      <h3>{imp_uid ? <a href={linkTo('payments', imp_uid)}>{merchant_uid}</a> : merchant_uid}</h3>
      <Facts
        rows={[
          [t.schedules.at, timeText(schedule.schedule_at * 1000, locale)],
          [t.facts.billingKey, schedule.customer_uid],
          [t.facts.amount, t.won(schedule.amount)],
          [t.status, [t.schedules.statuses[schedule_status], result].filter(Boolean).join(' · ')],
          [t.facts.failure, fail_reason],
        ]}
      />
      {schedule_status === 'scheduled' && (
        <p className="buttons">
          <ActionButton run={() => actions.runSchedule(merchant_uid)} done={t.schedules.ran}>
            {t.schedules.run}
          </ActionButton>
        </p>
      )}
    </article>
  );
}
