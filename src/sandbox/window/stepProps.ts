import type { Locale } from '../../core/messages.js';
import type { Choice, WindowSession } from '../session.js';

/** What the middle of the window gets, whatever the method asks for. */
export interface StepProps {
  session: WindowSession;
  locale: Locale;
  /** What is chosen so far; undefined while something is missing. */
  choice: Choice | undefined;
  onChoose(choice: Choice | undefined): void;
  /** Whether the shopper has tried to go on, so that missing fields are named. */
  tried: boolean;
}
