import { useConsole } from '../data/consoleContext.js';
import { useStatus } from '../data/queries.js';
import { Loaded } from '../parts/Loaded.js';
import { NextOutcome } from './NextOutcome.js';
import { RestFaults } from './RestFaults.js';
import { ScriptFaultsForm } from './ScriptFaultsForm.js';

/** The outcome of the next window, and all faults. */
export function ScenarioView() {
  const { t } = useConsole();
  const query = useStatus();
  return (
    <>
      <h2>{t.nav.scenario}</h2>
      <Loaded query={query}>
        {({ next, faults, fail }) => (
          <>
            <NextOutcome queued={next} />
            <ScriptFaultsForm saved={faults} />
            <RestFaults queued={fail} />
          </>
        )}
      </Loaded>
    </>
  );
}
