import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { messageOf } from './errorMessages.js';

/** Announces the end of an action. */
export function ActionResult({ error, children }: { error: Error | null; children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <span role="status" className={error ? 'problem' : 'soft'}>
      {error ? t(...messageOf(error)) : children}
    </span>
  );
}
