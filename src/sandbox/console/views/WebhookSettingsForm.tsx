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

/** Edits that are not saved yet. The number of retries is text while it is typed. */
interface Changes {
  url?: string;
  format?: WebhookSettings['format'];
  retries?: string;
}

/** Address, format and retries of the webhooks. */
export function WebhookSettingsForm({ saved }: { saved: WebhookSettings }) {
  const { t } = useConsole();
  // Only the changes are state: a change by a test or another tab does not undo an edit made here.
  const [changes, setChanges] = useState<Changes>({});
  const url = changes.url ?? saved.url ?? '';
  const format = changes.format ?? saved.format;
  const retries = changes.retries ?? `${saved.retries}`;
  return (
    <ActionForm
      label={t.webhooks.settings}
      submit={t.webhooks.save}
      done={t.webhooks.saved}
      run={() =>
        actions.saveWebhookSettings({ url: url || null, format, retries: Number(retries) })
      }
      onDone={() => setChanges({})}
    >
      <TextField
        type="url"
        label={t.webhooks.url}
        value={url}
        onChange={(value) => setChanges({ ...changes, url: value })}
      />
      <div className="filters">
        <Choice
          label={t.webhooks.format}
          value={format}
          options={formats}
          onChange={(value) => setChanges({ ...changes, format: value })}
        />
        <TextField
          type="number"
          min={0}
          max={5}
          label={t.webhooks.retries}
          value={retries}
          onChange={(value) => setChanges({ ...changes, retries: value })}
        />
      </div>
    </ActionForm>
  );
}
