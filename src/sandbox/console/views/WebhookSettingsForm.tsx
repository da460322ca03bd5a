import { useState } from 'react';
import type { WebhookSettings } from '../../gateway/records/records.js';
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
type Changes = Partial<ReturnType<typeof fieldsOf>>;

/** Returns the values of the fields for these settings. */
const fieldsOf = ({ url, format, retries }: WebhookSettings) => ({
  url: url ?? '',
  format,
  retries: `${retries}`,
});

/** Address, format and retries of the webhooks. */
export function WebhookSettingsForm({ saved }: { saved: WebhookSettings }) {
  const { t } = useConsole();
  // Only the changes are state: a change by a test or another tab does not undo an edit made here.
  const [changes, setChanges] = useState<Changes>({});
  const change = (changed: Changes) => setChanges({ ...changes, ...changed });
  const setUrl = (value: string) => change({ url: value });
  const { url, format, retries } = { ...fieldsOf(saved), ...changes };
  const save = () =>
    actions.saveWebhookSettings({ url: url || null, format, retries: Number(retries) });
  return (
    <ActionForm
      label={t.webhooks.settings}
      submit={t.webhooks.save}
      done={t.webhooks.saved}
      run={save}
      onDone={() => setChanges({})}
    >
      <TextField type="url" label={t.webhooks.url} value={url} onChange={setUrl} />
      <div className="filters">
        <Choice
          label={t.webhooks.format}
          value={format}
          options={formats}
          onChange={(value) => change({ format: value })}
        />
        <TextField
          type="number"
          min={0}
          max={5}
          label={t.webhooks.retries}
          value={retries}
          onChange={(value) => change({ retries: value })}
        />
      </div>
    </ActionForm>
  );
}
