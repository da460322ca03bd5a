import { useState } from 'react';
import { CardTerms, type Terms } from './CardTerms.js';
import { ChosenCard } from './ChosenCard.js';
import { MethodGrid } from './MethodGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { offeredEasyPays } from '../../gateway/rules/offeredEasyPays.js';
import type { StepProps } from './stepProps.js';

/** Easy pays and card companies. On a phone a tap goes on to a second page. */
export function CardChoice({ session, locale, onChoose }: StepProps) {
  const { params, mobile } = session;
  const [picked, setPicked] = useState<WindowOption>();
  const [terms, setTerms] = useState<Terms>({ quota: 0 });
  const easyPays = offeredEasyPays(params, mobile);
  const easyPayOf = (offer: WindowOption) => easyPays.find((one) => one === offer);

  const choose = (offer: WindowOption | undefined, asked: Terms) => {
    setPicked(offer);
    setTerms(asked);
    const easyPay = offer && easyPayOf(offer);
    if (!offer) onChoose(undefined);
    else onChoose(easyPay ? { easyPay: easyPay.code } : { cardCode: offer.code, ...asked });
  };
  const asked = picked && !easyPayOf(picked) && (
    <CardTerms
      session={session}
      cardCode={picked.code}
      terms={terms}
      locale={locale}
      onChange={(changed) => choose(picked, changed)}
    />
  );
  if (mobile && picked)
    return (
      <ChosenCard
        card={picked}
        session={session}
        locale={locale}
        onAgain={() => choose(undefined, { quota: 0 })}
      >
        {asked}
      </ChosenCard>
    );
  const grid = { session, easyPays, picked, locale };
  return (
    <MethodGrid {...grid} onPick={(offer) => choose(offer, terms)}>
      {asked}
    </MethodGrid>
  );
}
