import { useState } from 'react';
import { ChosenCard } from './ChosenCard.js';
import { InstallmentChoice } from './InstallmentChoice.js';
import { MethodGrid } from './MethodGrid.js';
import type { Offer } from './offeredCards.js';
import { offeredEasyPays } from './offeredEasyPays.js';
import type { StepProps } from './stepProps.js';

/** Easy pays and card companies. On a phone a tap goes on to a second page. */
export function CardChoice({ session: { params, mobile }, locale, onChoose }: StepProps) {
  const [picked, setPicked] = useState<Offer>();
  const [quota, setQuota] = useState(0);
  const easyPays = offeredEasyPays(params, mobile);

  const choose = (offer: Offer | undefined, months: number) => {
    setPicked(offer);
    setQuota(months);
    if (!offer) onChoose(undefined);
    else onChoose(easyPays.includes(offer) ? {} : { cardCode: offer.code, quota: months });
  };
  const installments = picked && !easyPays.includes(picked) && (
    <InstallmentChoice
      params={params}
      quota={quota}
      locale={locale}
      onChange={(months) => choose(picked, months)}
    />
  );
  if (mobile && picked)
    return (
      <ChosenCard card={picked} locale={locale} onAgain={() => choose(undefined, 0)}>
        {installments}
      </ChosenCard>
    );
  const grid = { params, easyPays, picked, locale };
  return (
    <MethodGrid {...grid} onPick={(offer) => choose(offer, quota)}>
      {installments}
    </MethodGrid>
  );
}
