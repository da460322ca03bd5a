import { interestFreeMonths } from '../../../core/installments.js';
import { cardIssuer } from '../../../core/offeredCards.js';
import { offersCardPoints } from '../../gateway/rules/bypassOptions.js';
import { ChosenCard } from './ChosenCard.js';
import { monthsText } from '../texts/monthsText.js';
import { PointsCheckbox } from './PointsCheckbox.js';
import type { StepProps } from './stepProps.js';
import { texts } from '../texts/texts.js';

/**
 * The step of a direct card. The shopper has already chosen the card and the months on the shop's
 * page.
 */
export function DirectCard({ session, choice = {}, locale, onChoose }: StepProps) {
  const { params, mobile } = session;
  const { cardCode = '', quota = 0, cardPoints = false } = choice;
  return (
    <ChosenCard card={cardIssuer(cardCode)} session={session} locale={locale}>
      <p className="row">
        <span className="label">{texts[locale].installments}</span>
        <b>{monthsText(quota, interestFreeMonths(params, cardCode), locale)}</b>
      </p>
      {offersCardPoints(params, mobile) && (
        <PointsCheckbox
          checked={cardPoints}
          locale={locale}
          onChange={(checked) => onChoose({ ...choice, cardPoints: checked })}
        />
      )}
    </ChosenCard>
  );
}
