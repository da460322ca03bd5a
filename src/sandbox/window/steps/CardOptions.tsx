import { interestFreeMonths } from '../../../core/installments.js';
import type { Locale } from '../../../core/locale.js';
import { offeredMonths } from '../../gateway/rules/months.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { offersCardPoints } from '../../gateway/rules/bypassOptions.js';
import { InstallmentChoice } from './InstallmentChoice.js';
import { PointsCheckbox } from './PointsCheckbox.js';

/** The chosen options of a card: the number of months, and the use of card points. */
export type ChosenCardOptions = Pick<ShopperChoice, 'cardPoints'> & { quota: number };

interface CardOptionsProps {
  session: WindowSession;
  cardCode: string;
  chosen: ChosenCardOptions;
  locale: Locale;
  onChange(chosen: ChosenCardOptions): void;
}

/**
 * The fields for the options of the selected card: the number of months, and the use of card
 * points.
 */
export function CardOptions({ session, cardCode, chosen, locale, onChange }: CardOptionsProps) {
  const { params, mobile, cardQuota } = session;
  return (
    <>
      <InstallmentChoice
        offered={offeredMonths(params, cardQuota)}
        interestFree={interestFreeMonths(params, cardCode)}
        months={chosen.quota}
        locale={locale}
        onChange={(quota) => onChange({ ...chosen, quota })}
      />
      {offersCardPoints(params, mobile) && (
        <PointsCheckbox
          checked={chosen.cardPoints ?? false}
          locale={locale}
          onChange={(cardPoints) => onChange({ ...chosen, cardPoints })}
        />
      )}
    </>
  );
}
