import { useState, type ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '../../../core/locale.js';
import type { ShopperChoice, Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import type { Agreement } from '../terms/agreements.js';
import { stepOf } from '../steps/stepOf.js';
import type { Missing } from '../steps/stepProps.js';
import { texts } from '../texts/texts.js';

/** What the shopper has answered so far, what is missing, and how the window ends. */
export function useAnswer(session: WindowSession, locale: Locale) {
  const step = stepOf(session);
  const [agreed, onAgree] = useState<readonly Agreement[]>([]);
  const [choice, setChoice] = useState(step.choice);
  const [missing, setMissing] = useState(step.missing);
  const [tried, setTried] = useState(false);
  const [ended, setEnded] = useState(false);
  const text = texts[locale];
  const reasons = [
    agreed.length < step.agreements.length ? text.agreeFirst : '',
    choice || !missing ? '' : text[missing],
  ];
  const reason = reasons.join(' ').trim();

  const onChoose = (chosen: ShopperChoice | undefined, why: Missing | undefined = step.missing) => {
    setChoice(chosen);
    setMissing(why);
  };
  const end = (outcome: Outcome) => {
    setEnded(true);
    session.settle(outcome);
  };
  const submit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    if (choice && !reason) return end({ approve: choice });
    flushSync(() => setTried(true));
    event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return { step, agreed, onAgree, choice, onChoose, tried, ended, reason, end, submit };
}

export type Answer = ReturnType<typeof useAnswer>;
