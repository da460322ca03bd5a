import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';

/** What both shapes of the window, PC and mobile, put around their content. */
export interface FrameProps {
  session: WindowSession;
  title: string;
  locale: Locale;
  onLocale(locale: Locale): void;
  onEnd(outcome: Outcome): void;
  /** The button that goes on; null where a tap does. */
  next: ReactNode;
  children: ReactNode;
}
