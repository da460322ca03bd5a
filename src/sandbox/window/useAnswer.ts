import { useState, type ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '../../core/messages.js';
import type { Outcome, WindowSession } from '../session.js';
import type { Agreement } from './agreements.js';
import { stepOf } from './stepOf.js';
import { texts } from './texts.js';

/** What the shopper has answered so far, what is missing, and how the window ends. */
export function useAnswer(session: WindowSession, locale: Locale) {
  const step = stepOf(session.params);
  const [agreed, onAgree] = useState<readonly Agreement[]>([]);
  const [choice, onChoose] = useState(step.choice);
  const [tried, setTried] = useState(false);
  const [ended, setEnded] = useState(false);
  const text = texts[locale];
  const missing = [
    agreed.length < step.agreements.length ? text.agreeFirst : '',
    choice ? '' : step.fields ? text.fillFirst : text.chooseFirst,
  ];
  const reason = missing.join(' ').trim();

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
