'use client';

import { useCallback } from 'react';
import type { Locale } from '../../core/locale.js';
import type { OutcomeCode } from '../../core/outcomeCodes.js';
import { useInicis } from '../context.js';
import { whenLoaded } from '../flow/loadFlow.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';
import { isFirstReport } from '../flow/outcome/unknownReports.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';

function reportTo<Result>(
  handlers: { readonly current: OutcomeHandlers<Result> & { locale: Locale } },
  answer: Answer<Result>,
): void {
  const { onResult, failureHandler, locale } = handlers.current;
  if ('value' in answer) return callHandler(() => onResult(answer.value));
  const { error } = answer;
  const { reason, code, receipt } = error;
  const isUnknown = reason === 'interrupted';
  if (isUnknown && receipt && !isFirstReport(receipt.merchantUid)) return;
  // Another shopper may use the page now, who must not read about this payment.
  const isHidden = isUnknown && code === ('hidden' satisfies OutcomeCode);
  const handler = isHidden ? undefined : failureHandler(error);
  if (handler) callHandler(() => handler(error));
  else if (reason !== 'cancelled')
    whenLoaded((flow) => flow.adviseDeveloper((advice) => advice.explainUnhandled(error, locale)));
}

/**
 * Returns a function that calls the latest handlers with an outcome. An unknown outcome is reported
 * once for each payment and page load, because the kit may learn again and again that it is still
 * unknown. An outcome that the server hides from this browser is not reported.
 */
export function useReport<Result>(
  options: OutcomeHandlers<Result>,
): (answer: Answer<Result>) => void {
  const { locale } = useInicis();
  const handlers = useLatest({ ...options, locale });
  return useCallback((answer) => reportTo(handlers, answer), [handlers]);
}
