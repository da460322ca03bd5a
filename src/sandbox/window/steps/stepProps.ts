import type { Locale } from '../../../core/locale.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';

/** An input that is missing before the shopper can continue, by the name of its text. */
export type MissingInput = 'chooseFirst' | 'chooseBank' | 'fillFirst';

/** The props of the middle part of the window, the same for every payment method. */
export interface StepProps {
  session: WindowSession;
  locale: Locale;
  /** The choice so far; undefined while something is missing. */
  choice: ShopperChoice | undefined;
  /** Without a choice, `missing` names the missing input where it is not the step's first one. */
  onChoose(choice: ShopperChoice | undefined, missing?: MissingInput): void;
  /** True after the shopper has tried to continue: missing fields show their errors. */
  showErrors: boolean;
}
