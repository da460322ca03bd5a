import { useState } from 'react';
import type { WebhookSettings } from '../../gateway/merchant/webhooks.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { TextField } from '../parts/TextField.js';

const formats = [
  ['json', 'JSON'],
  ['form', 'form'],
] as const;

/** Address, format and retries of the webhooks. */
export function WebhookSettingsForm({ saved }: { saved: WebhookSettings }) {
  const { t } = useConsole();
  const [url, setUrl] = useState(saved.url ?? '');
  const [format, setFormat] = useState(saved.format);
  const [retries, setRetries] = useState(`${saved.retries}`);
  return (
    <ActionForm
      label={t.webhooks.settings}
      submit={t.webhooks.save}
      done={t.webhooks.saved}
      run={() =>
        actions.saveWebhookSettings({ url: url || null, format, retries: Number(retries) })
      }
    >
      <TextField type="url" label={t.webhooks.url} value={url} onChange={setUrl} />
      <div className="filters">
        <Choice label={t.webhooks.format} value={format} options={formats} onChange={setFormat} />
        <TextField
          type="number"
          min={0}
          max={5}
          label={t.webhooks.retries}
          value={retries}
          onChange={setRetries}
        />
      </div>
    </ActionForm>
  );
}
