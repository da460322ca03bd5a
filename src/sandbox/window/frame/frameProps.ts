import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';

/** The props of both layouts of the window, PC and mobile. */
export interface FrameProps {
  session: WindowSession;
  title: string;
  locale: Locale;
  onLocale(locale: Locale): void;
  onEnd(outcome: Outcome): void;
  /** The button that continues; `null` if a tap on an option continues. */
  next: ReactNode;
  children: ReactNode;
}
