import type { RequestPayParams } from '../../../core/wire.js';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { Outcome, WindowEnd } from '../../gateway/session/outcome.js';
import type { CallbackAnswer } from '../../gateway/session/callbackAnswer.js';
import type { ScriptFaults } from '../../script/scriptFaults.js';
import type { Faults } from '../rest/faults.js';

/** The parts of a sandbox that the admin API reads and changes. */
export interface AdminSandbox {
  gateway: Gateway;
  records: RecordStore;
  /** Outcomes of the next windows. */
  outcomes: WindowEnd[];
  /** Faults of the script, the channel list and the frames. */
  faults: ScriptFaults;
  /** Faults of the REST API. */
  rest: Pick<Faults, 'add' | 'queued' | 'clear'>;
  pay(params: RequestPayParams, outcome?: Outcome): Promise<CallbackAnswer>;
  reset(): void;
}
