import { useState, type ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '../../../core/locale.js';
import type { ShopperChoice, Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import type { Agreement } from '../terms/agreements.js';
import { stepOf } from '../steps/stepOf.js';
import type { MissingInput } from '../steps/stepProps.js';
import { texts } from '../texts/texts.js';

/**
 * Returns the state of the form: the agreements, the choice, and the reason why it cannot be
 * submitted yet.
 */
export function useWindowForm(session: WindowSession, locale: Locale) {
  const step = stepOf(session);
  const [agreed, onAgree] = useState<readonly Agreement[]>([]);
  const [choice, setChoice] = useState(step.choice);
  const [missing, setMissing] = useState(step.missing);
  const [showErrors, setShowErrors] = useState(false);
  const [ended, setEnded] = useState(false);
  const text = texts[locale];
  const reasons = [
    agreed.length < step.agreements.length ? text.agreeFirst : '',
    choice || !missing ? '' : text[missing],
  ];
  const reason = reasons.join(' ').trim();

  const onChoose = (
    chosen: ShopperChoice | undefined,
    first: MissingInput | undefined = step.missing,
  ) => {
    setChoice(chosen);
    setMissing(first);
  };
  const end = (outcome: Outcome) => {
    setEnded(true);
    session.settle(outcome);
  };
  const submit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    if (choice && !reason) return end({ approve: choice });
    flushSync(() => setShowErrors(true));
    event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return { step, agreed, onAgree, choice, onChoose, showErrors, ended, reason, end, submit };
}

export type WindowForm = ReturnType<typeof useWindowForm>;
