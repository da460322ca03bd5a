import { useState } from 'react';
import type { SandboxEvent } from '../../gateway/records/events.js';
import type { BodyFormat } from '../../gateway/merchant/merchantRequest.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { prettyJson } from '../data/formats.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { TextField } from '../parts/TextField.js';

type Webhook = Extract<SandboxEvent, { kind: 'webhook' | 'confirm' }>;

const example = JSON.stringify({ imp_uid: 'imp_', merchant_uid: 'order_', status: 'paid' });
const formats = [
  ['json', 'JSON'],
  ['form', 'form'],
] as const;

interface WebhookFormProps {
  /** The webhook that is edited; without it, the form starts with an example. */
  webhook: Webhook | undefined;
  /** Address of the settings. */
  url: string;
}

/** Edits a webhook and sends it once. */
export function WebhookForm({ webhook, url }: WebhookFormProps) {
  const { t } = useConsole();
  const isForm = webhook?.contentType.includes('urlencoded') ?? false;
  const [address, setAddress] = useState(webhook?.url ?? url);
  const [format, setFormat] = useState<BodyFormat>(isForm ? 'form' : 'json');
  const [body, setBody] = useState(() => bodyOf(webhook?.request ?? example, isForm));
  const send = async () =>
    actions.sendWebhook({ url: address, format, body: parseBody(body, t.webhooks.invalidBody) });
  return (
    <article>
      <ActionForm
        label={t.webhooks.edit}
        submit={t.webhooks.send}
        done={t.webhooks.sentOne}
        run={send}
      >
        <TextField
          type="url"
          isRequired
          label={t.webhooks.address}
          value={address}
          onChange={setAddress}
        />
        <Choice label={t.webhooks.format} value={format} options={formats} onChange={setFormat} />
        <label>
          {t.webhooks.body}
          <textarea
            rows={6}
            spellCheck={false}
            value={body}
            onChange={({ target }) => setBody(target.value)}
          />
        </label>
      </ActionForm>
    </article>
  );
}

const bodyOf = (request: string, isForm: boolean) =>
  prettyJson(isForm ? JSON.stringify(Object.fromEntries(new URLSearchParams(request))) : request);

/** Reads the body that the developer wrote. `invalid` is the message for a body that is not JSON. */
function parseBody(text: string, invalid: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(invalid, { cause });
  }
}
