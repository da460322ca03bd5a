import { interestFreeMonths } from '../../../core/installments.js';
import type { Locale } from '../../../core/locale.js';
import { offeredMonths } from '../../gateway/rules/months.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { offersCardPoints } from '../../gateway/rules/bypassOptions.js';
import { InstallmentChoice } from './InstallmentChoice.js';
import { PointsTick } from './PointsTick.js';

/** How a card is to pay. */
export type Terms = Pick<ShopperChoice, 'cardPoints'> & { quota: number };

interface CardTermsProps {
  session: WindowSession;
  cardCode: string;
  terms: Terms;
  locale: Locale;
  onChange(terms: Terms): void;
}

/** What a card that was chosen asks for: the months, and whether its points pay too. */
export function CardTerms({ session, cardCode, terms, locale, onChange }: CardTermsProps) {
  const { params, mobile, cardQuota } = session;
  return (
    <>
      <InstallmentChoice
        offered={offeredMonths(params, cardQuota)}
        free={interestFreeMonths(params, cardCode)}
        quota={terms.quota}
        locale={locale}
        onChange={(quota) => onChange({ ...terms, quota })}
      />
      {offersCardPoints(params, mobile) && (
        <PointsTick
          checked={terms.cardPoints ?? false}
          locale={locale}
          onChange={(cardPoints) => onChange({ ...terms, cardPoints })}
        />
      )}
    </>
  );
}
