import type { Inicis } from '../context.js';
import { whenLoaded } from '../flow/loadFlow.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';
import { isFirstReport, isHidden } from '../flow/outcome/unknownReports.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';

/** Latest handlers of a hook, and the settings of its provider. */
export interface LatestHandlers<Result> {
  readonly current: OutcomeHandlers<Result> & { inicis: Inicis };
}

/**
 * Calls the handler of an outcome. An unknown outcome is reported once for each payment and page load,
 * because the kit may learn again and again that it is still unknown. An outcome that the server hides
 * from this browser is not reported.
 */
export function reportOutcome<Result>(
  { current }: LatestHandlers<Result>,
  answer: Answer<Result>,
): void {
  const { onResult, failureHandler, inicis } = current;
  if ('value' in answer) return callHandler(() => onResult(answer.value));
  const { error } = answer;
  const { reason, receipt } = error;
  if (reason === 'interrupted' && receipt && !isFirstReport(receipt.merchantUid)) return;
  const handler = isHidden(error) ? undefined : failureHandler(error);
  if (handler) callHandler(() => handler(error));
  else if (reason !== 'cancelled')
    whenLoaded((flow) =>
      flow.adviseDeveloper((advice) => advice.explainUnhandled(error, inicis.locale)),
    );
}
