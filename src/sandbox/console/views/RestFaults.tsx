import { useState } from 'react';
import { keysOf } from '../../../core/encoders.js';
import type { QueuedFault } from '../../http/admin/adminAnswers.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { TextField } from '../parts/TextField.js';
import { restFaultTexts } from '../texts/scenarioTexts.js';

const names = keysOf(restFaultTexts);
type Name = (typeof names)[number];

/** Returns true if the gateway executes the request before the fault by default. */
const isDoneByDefault = (name: Name) => ['hang', 'reset', 'truncated', 'html'].includes(name);

/** Adds faults to the next calls of the REST API, and shows those that are left. */
export function RestFaults({ queued }: { queued: readonly QueuedFault[] }) {
  const { t } = useConsole();
  return (
    <section aria-labelledby="fail">
      <h3 id="fail">{t.scenario.fail}</h3>
      <p>{t.scenario.failNote}</p>
      <FaultForm />
      {queued.length > 0 && <Queue queued={queued} />}
    </section>
  );
}

function FaultForm() {
  const { t } = useConsole();
  const { scenario } = t;
  const [name, setName] = useState<Name>('status503');
  const [isDone, setDone] = useState(false);
  const [path, setPath] = useState('');
  const [times, setTimes] = useState('1');
  const choose = (chosen: Name) => {
    setName(chosen);
    setDone(isDoneByDefault(chosen));
  };
  const run = () =>
    actions.fail({
      ...restFaultTexts[name].fault,
      ...(name !== 'delay' && { done: isDone }),
      ...(path && { path }),
      times: Number(times) || Infinity,
    });
  return (
    <ActionForm label={scenario.fail} submit={scenario.addFail} done={scenario.failAdded} run={run}>
      <AnswerChoice name={name} onChange={choose} />
      <div className="filters">
        <TextField label={scenario.path} value={path} onChange={setPath} />
        <TextField type="number" min={0} label={scenario.times} value={times} onChange={setTimes} />
      </div>
      {name !== 'delay' && (
        <label>
          <input
            type="checkbox"
            checked={isDone}
            onChange={({ target }) => setDone(target.checked)}
          />
          {scenario.done}
        </label>
      )}
    </ActionForm>
  );
}

function AnswerChoice({ name, onChange }: { name: Name; onChange: (name: Name) => void }) {
  const { t, nameOf } = useConsole();
  return (
    <Choice
      label={t.scenario.answer}
      value={name}
      onChange={onChange}
      options={names.map((one) => [one, nameOf(restFaultTexts[one])] as const)}
    />
  );
}

function Queue({ queued }: { queued: readonly QueuedFault[] }) {
  const { t } = useConsole();
  return (
    <>
      <h4>{t.scenario.failQueued}</h4>
      <ul>
        {queued.map(({ times, ...fault }, at) => (
          <li key={`${at} ${JSON.stringify(fault)}`}>
            <code>{JSON.stringify(fault)}</code>{' '}
            {times === null ? t.scenario.forever : t.scenario.left(times)}
          </li>
        ))}
      </ul>
      <ActionButton isSecondary run={actions.clearFail} done={t.scenario.failCleared}>
        {t.scenario.clearFail}
      </ActionButton>
    </>
  );
}
