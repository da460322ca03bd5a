import { ChosenCard } from './ChosenCard.js';
import { monthsText } from './InstallmentChoice.js';
import { cardIssuer } from './offeredCards.js';
import type { StepProps } from './stepProps.js';
import { texts } from './texts.js';

/** The card and the months that were chosen on the shop's page: nothing is left to choose. */
export function DirectCard({ choice, locale }: StepProps) {
  return (
    <ChosenCard card={cardIssuer(choice?.cardCode ?? '')} locale={locale}>
      <p className="row">
        <span className="label">{texts[locale].installments}</span>
        <b>{monthsText(choice?.quota ?? 0, locale)}</b>
      </p>
    </ChosenCard>
  );
}
