import type { SandboxEvent } from '../../gateway/records/events.js';
import { useConsole } from '../data/consoleContext.js';
import { linkTo } from '../data/hashView.js';
import { useStatus, useWebhookEvents } from '../data/queries.js';
import { EventEntry } from '../parts/EventEntry.js';
import { Loaded } from '../parts/Loaded.js';
import { WebhookForm } from './WebhookForm.js';
import { WebhookSettingsForm } from './WebhookSettingsForm.js';

/** The settings of the webhooks, and those that were sent. With an `id`, a form that edits one. */
export function WebhooksView({ id }: { id?: string | undefined }) {
  const { t } = useConsole();
  const events = useWebhookEvents();
  const status = useStatus();
  return (
    <>
      <h2>{t.nav.webhooks}</h2>
      {id !== undefined && (
        <Loaded query={events}>
          {(data) => {
            const edited = data.events.find((one) => String(one.id) === id);
            if (id !== 'new' && !edited) return <p>{t.webhooks.notFound}</p>;
            const webhook = edited?.kind === 'webhook' ? edited : undefined;
            return <WebhookForm key={id} webhook={webhook} url={status.data?.webhook.url ?? ''} />;
          }}
        </Loaded>
      )}
      <section aria-labelledby="settings">
        <h3 id="settings">{t.webhooks.settings}</h3>
        <Loaded query={status}>{({ webhook }) => <WebhookSettingsForm saved={webhook} />}</Loaded>
      </section>
      <section aria-labelledby="sent">
        <h3 id="sent">{t.webhooks.sent}</h3>
        <p>
          <a href={linkTo('webhooks', 'new')}>{t.webhooks.write}</a>
        </p>
        <Loaded query={events}>{(data) => <SentWebhooks events={data.events} />}</Loaded>
      </section>
    </>
  );
}

function SentWebhooks({ events }: { events: readonly SandboxEvent[] }) {
  const { t } = useConsole();
  if (events.length === 0) return <p>{t.webhooks.empty}</p>;
  return (
    <ol className="timeline">
      {events.toReversed().map((event) => (
        <EventEntry key={event.id} event={event} />
      ))}
    </ol>
  );
}
