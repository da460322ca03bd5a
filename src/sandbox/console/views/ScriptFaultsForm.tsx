import { useState } from 'react';
import type { ScriptFaults } from '../../script/scriptFaults.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { faultPlaceTexts, scriptFaultTexts, type FaultText } from '../texts/scenarioTexts.js';

/** Sets the faults of the script, the channel list and the frames. */
export function ScriptFaultsForm({ saved }: { saved: ScriptFaults }) {
  const { t, nameOf } = useConsole();
  // Only the changes are state: a change by a test or another tab does not undo a choice made here.
  const [changes, setChanges] = useState<ScriptFaults>({});
  const faults = { ...saved, ...changes };
  return (
    <section aria-labelledby="faults">
      <h3 id="faults">{t.scenario.faults}</h3>
      <p>{t.scenario.faultsNote}</p>
      <ActionForm
        label={t.scenario.faults}
        submit={t.scenario.saveFaults}
        done={t.scenario.faultsSaved}
        run={() => actions.setFaults(faults)}
        // Choices that were made while the action was running are not saved yet.
        onDone={() => setChanges((now) => (now === changes ? {} : now))}
      >
        <FaultChoice
          label={nameOf(faultPlaceTexts.script)}
          texts={scriptFaultTexts.script}
          fault={faults.script}
          onChange={(script) => setChanges({ ...changes, script })}
        />
        <FaultChoice
          label={nameOf(faultPlaceTexts.list)}
          texts={scriptFaultTexts.list}
          fault={faults.list}
          onChange={(list) => setChanges({ ...changes, list })}
        />
        <FaultChoice
          label={nameOf(faultPlaceTexts.frame)}
          texts={scriptFaultTexts.frame}
          fault={faults.frame}
          onChange={(frame) => setChanges({ ...changes, frame })}
        />
      </ActionForm>
    </section>
  );
}

interface FaultChoiceProps<Fault> {
  label: string;
  texts: readonly FaultText<Fault>[];
  fault: Fault | undefined;
  onChange: (fault: Fault | undefined) => void;
}

/** Returns the value of a fault in a list of choices. */
const keyOf = (fault: unknown) => (fault === undefined ? '' : JSON.stringify(fault));

/** A list of the faults of one place. A fault with another delay is listed too. */
function FaultChoice<Fault>({ label, texts, fault, onChange }: FaultChoiceProps<Fault>) {
  const { t, nameOf } = useConsole();
  const listed = texts.map((one) => ({
    key: keyOf(one.fault),
    fault: one.fault,
    text: nameOf(one),
  }));
  const value = keyOf(fault);
  const isListed = value === '' || listed.some(({ key }) => key === value);
  return (
    <Choice
      label={label}
      value={value}
      options={[
        ['', t.none],
        ...listed.map(({ key, text }) => [key, text] as const),
        ...(isListed ? [] : [[value, value] as const]),
      ]}
      onChange={(chosen) => onChange(listed.find(({ key }) => key === chosen)?.fault)}
    />
  );
}
