import type { Locale } from '../../../core/locale.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';

/** A missing input of the shopper, as the key of its text in `texts`. */
export type MissingInput = 'chooseFirst' | 'chooseBank' | 'fillFirst';

/** The props of the form of a payment method. All payment methods have the same props. */
export interface StepProps {
  session: WindowSession;
  locale: Locale;
  /** The current choice; `undefined` while an input is missing. */
  choice: ShopperChoice | undefined;
  /**
   * Called when the choice changes. Without a choice, `missing` is the missing input; by default it
   * is the `missing` of the step.
   */
  onChoose(choice: ShopperChoice | undefined, missing?: MissingInput): void;
  /** True after the shopper has tried to continue. Then missing fields show their errors. */
  showErrors: boolean;
}
