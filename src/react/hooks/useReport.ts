'use client';

import { useCallback, useState } from 'react';
import type { Locale } from '../../core/locale.js';
import { useInicis } from '../context.js';
import { loadFlow } from '../flow/loadFlow.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';

/** Handlers of the last render, and the payments that they know to be unknown. */
interface Reported<Result> {
  handlers: { readonly current: OutcomeHandlers<Result> & { locale: Locale } };
  unknown: Set<string>;
}

function reportTo<Result>({ handlers, unknown }: Reported<Result>, answer: Answer<Result>): void {
  const { onResult, onFailure, hasOnError, locale } = handlers.current;
  if ('value' in answer) return callHandler(() => onResult(answer.value));
  const { error } = answer;
  const { merchantUid } = error.receipt ?? {};
  const isUnknown = error.reason === 'interrupted';
  if (merchantUid !== undefined) {
    if (isUnknown && unknown.has(merchantUid)) return;
    unknown[isUnknown ? 'add' : 'delete'](merchantUid);
  }
  callHandler(() => onFailure(error));
  if (hasOnError || error.reason === 'cancelled') return;
  loadFlow()
    .then((flow) => flow.adviseDeveloper((advice) => advice.explainUnhandled(error, locale)))
    .catch(() => {});
}

/**
 * Returns a function that calls the latest handlers with an outcome. An unknown outcome is reported
 * once for each payment, because the kit may learn again and again that it is still unknown.
 */
export function useReport<Result>(
  options: OutcomeHandlers<Result>,
): (answer: Answer<Result>) => void {
  const { locale } = useInicis();
  const handlers = useLatest({ ...options, locale });
  const [unknown] = useState(() => new Set<string>());
  return useCallback((answer) => reportTo({ handlers, unknown }, answer), [handlers, unknown]);
}
