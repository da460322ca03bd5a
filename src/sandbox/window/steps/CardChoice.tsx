import { useState } from 'react';
import { CardOptions, type ChosenCardOptions } from './CardOptions.js';
import { ChosenCard } from './ChosenCard.js';
import { MethodGrid } from './MethodGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { offeredEasyPays } from '../../gateway/rules/offeredEasyPays.js';
import type { StepProps } from './stepProps.js';

/** Easy pays and card companies. On a phone a tap opens a second page. */
export function CardChoice({ session, locale, onChoose }: StepProps) {
  const { params, mobile } = session;
  const [selected, setSelected] = useState<WindowOption>();
  const [cardOptions, setCardOptions] = useState<ChosenCardOptions>({ quota: 0 });
  const easyPays = offeredEasyPays(params, mobile);
  const easyPayOf = (option: WindowOption) => easyPays.find((one) => one === option);

  const choose = (option: WindowOption | undefined, chosen: ChosenCardOptions) => {
    setSelected(option);
    setCardOptions(chosen);
    const easyPay = option && easyPayOf(option);
    if (!option) onChoose(undefined);
    else onChoose(easyPay ? { easyPay: easyPay.code } : { cardCode: option.code, ...chosen });
  };
  const options = selected && !easyPayOf(selected) && (
    <CardOptions
      session={session}
      cardCode={selected.code}
      chosen={cardOptions}
      locale={locale}
      onChange={(changed) => choose(selected, changed)}
    />
  );
  if (mobile && selected)
    return (
      <ChosenCard
        card={selected}
        session={session}
        locale={locale}
        onChangeCard={() => choose(undefined, { quota: 0 })}
      >
        {options}
      </ChosenCard>
    );
  const grid = { session, easyPays, selected, locale };
  return (
    <MethodGrid {...grid} onSelect={(option) => choose(option, cardOptions)}>
      {options}
    </MethodGrid>
  );
}
