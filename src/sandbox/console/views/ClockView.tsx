import { useState } from 'react';
import { keysOf } from '../../../core/encoders.js';
import { actions } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { durationText, units } from '../data/durations.js';
import { timeText } from '../data/formats.js';
import { useStatus } from '../data/queries.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Choice } from '../parts/Choice.js';
import { Facts } from '../parts/Facts.js';
import { Loaded } from '../parts/Loaded.js';
import { TextField } from '../parts/TextField.js';

/** The clock of the sandbox, and the reset. */
export function ClockView() {
  const { t, locale } = useConsole();
  const query = useStatus();
  return (
    <>
      <h2>{t.nav.clock}</h2>
      <section aria-labelledby="clock">
        <h3 id="clock">{t.clock.title}</h3>
        <Loaded query={query}>
          {({ now, advanced }) => (
            <Facts
              rows={[
                [t.clock.now, timeText(now, locale)],
                [t.clock.ahead, advanced ? durationText(advanced, t.clock.units) : null],
              ]}
            />
          )}
        </Loaded>
        <p>{t.clock.note}</p>
        <AdvanceForm />
      </section>
      <Reset />
    </>
  );
}

/** Moves the clock forward. */
function AdvanceForm() {
  const { t } = useConsole();
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<keyof typeof units>('days');
  return (
    <ActionForm
      label={t.clock.advance}
      submit={t.clock.advance}
      done={t.clock.advanced}
      run={() => actions.advance(Number(amount) * units[unit])}
    >
      <div className="filters">
        <TextField
          type="number"
          min={0}
          isRequired
          label={t.clock.amount}
          value={amount}
          onChange={setAmount}
        />
        <Choice
          label={t.clock.unit}
          value={unit}
          onChange={setUnit}
          options={keysOf(units).map((one) => [one, t.clock.units[one]] as const)}
        />
      </div>
    </ActionForm>
  );
}

/** Deletes everything, after a second click. */
function Reset() {
  const { t } = useConsole();
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="reset">
      <h3 id="reset">{t.clock.reset}</h3>
      <p>{t.clock.resetNote}</p>
      <p className="buttons">
        {isAsking ? (
          <>
            <ActionButton
              run={() => actions.reset().finally(() => setAsking(false))}
              done={t.clock.wasReset}
            >
              {t.clock.confirmReset}
            </ActionButton>
            <button type="button" className="secondary" onClick={() => setAsking(false)}>
              {t.clock.keep}
            </button>
          </>
        ) : (
          <button type="button" className="secondary" onClick={() => setAsking(true)}>
            {t.clock.resetAll}
          </button>
        )}
      </p>
    </section>
  );
}
