import { useState } from 'react';
import { keysOf } from '../../../core/encoders.js';
import type { WindowEnd } from '../../gateway/session/outcome.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { valueText } from '../data/formats.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { TextField } from '../parts/TextField.js';
import { outcomeTexts } from '../texts/scenarioTexts.js';

type Name = keyof typeof outcomeTexts;
const names = keysOf(outcomeTexts);

/** Sets the outcome of the next window, and shows the queued ones. */
export function NextOutcome({ queued }: { queued: readonly WindowEnd[] }) {
  const { t } = useConsole();
  return (
    <section aria-labelledby="next">
      <h3 id="next">{t.scenario.next}</h3>
      <p>{t.scenario.nextNote}</p>
      <OutcomeForm />
      {queued.length > 0 && <Queue queued={queued} />}
    </section>
  );
}

function OutcomeForm() {
  const { t, nameOf } = useConsole();
  const { scenario } = t;
  const [name, setName] = useState<Name>('approve');
  const [code, setCode] = useState('');
  const [message, setMessage] = useState('');
  const [delay, setDelay] = useState('0');
  const end: WindowEnd =
    name === 'declineWith' ? { decline: { message, code: code || undefined } } : name;
  const after = Number(delay);
  return (
    <ActionForm
      label={scenario.next}
      submit={scenario.add}
      done={scenario.added}
      run={() => actions.next(after > 0 ? { after, end } : end)}
    >
      <Choice
        label={scenario.outcome}
        value={name}
        onChange={setName}
        options={names.map((one) => [one, nameOf(outcomeTexts[one])] as const)}
      />
      {name === 'declineWith' && (
        <div className="filters">
          <TextField
            isRequired
            label={scenario.declineMessage}
            value={message}
            onChange={setMessage}
          />
          <TextField label={scenario.declineCode} value={code} onChange={setCode} />
        </div>
      )}
      <TextField type="number" min={0} label={scenario.delay} value={delay} onChange={setDelay} />
    </ActionForm>
  );
}

function Queue({ queued }: { queued: readonly WindowEnd[] }) {
  const { t, nameOf } = useConsole();
  const textOf = (end: WindowEnd) =>
    typeof end === 'string' ? nameOf(outcomeTexts[end]) : valueText(end);
  return (
    <>
      <h4>{t.scenario.queued}</h4>
      <ol>
        {queued.map((end, at) => (
          <li key={`${at} ${valueText(end)}`}>{textOf(end)}</li>
        ))}
      </ol>
      <ActionButton isSecondary run={actions.clearNext} done={t.scenario.cleared}>
        {t.scenario.clear}
      </ActionButton>
    </>
  );
}
