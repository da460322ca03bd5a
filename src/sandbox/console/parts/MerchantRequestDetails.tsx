import type { MerchantRequestEvent, SandboxEvent } from '../../gateway/records/events.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { prettyJson } from '../data/formats.js';
import { linkTo } from '../data/hashView.js';
import { ActionButton } from './ActionButton.js';
import { CodeBlock } from './CodeBlock.js';

type MerchantEvent = Extract<SandboxEvent, MerchantRequestEvent>;

/** A request to the merchant's server and its answer. A webhook can be sent again. */
export function MerchantRequestDetails({ event }: { event: MerchantEvent }) {
  const { t } = useConsole();
  const { id, kind, status, error, answer, contentType, request } = event;
  return (
    <>
      <CodeBlock code={prettyJson(request)} label={`${t.timeline.request} (${contentType})`} />
      <CodeBlock
        code={prettyJson(answer) || t.timeline.noBody}
        label={`${t.timeline.answer} (${status ?? error ?? t.timeline.noAnswer})`}
      />
      {kind === 'webhook' && (
        <p className="buttons">
          <ActionButton run={() => actions.resend(id)} done={t.webhooks.resent}>
            {t.webhooks.resend}
          </ActionButton>
          <a role="button" className="secondary" href={linkTo('webhooks', id)}>
            {t.webhooks.edit}
          </a>
        </p>
      )}
    </>
  );
}
