import type { Locale } from '../../../core/locale.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';

/** What can be missing before the window goes on, by the name of its text. */
export type Missing = 'chooseFirst' | 'chooseBank' | 'fillFirst';

/** What the middle of the window gets, whatever the method asks for. */
export interface StepProps {
  session: WindowSession;
  locale: Locale;
  /** What is chosen so far; undefined while something is missing. */
  choice: ShopperChoice | undefined;
  /** Without a choice, `missing` says why, where it is not what the step asks for first. */
  onChoose(choice: ShopperChoice | undefined, missing?: Missing): void;
  /** Whether the shopper has tried to go on, so that missing fields are named. */
  tried: boolean;
}
