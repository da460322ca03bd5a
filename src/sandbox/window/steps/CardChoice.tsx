import { useState } from 'react';
import { CardOptions, type ChosenCardOptions } from './CardOptions.js';
import { ChosenCard } from './ChosenCard.js';
import { MethodGrid } from './MethodGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { offeredEasyPays, type EasyPayOption } from '../../gateway/rules/offeredEasyPays.js';
import type { StepProps } from './stepProps.js';

/** The selected card or easy-pay service, and the chosen options of the card. */
function useSelectedOption(easyPays: readonly EasyPayOption[], onChoose: StepProps['onChoose']) {
  const [selected, setSelected] = useState<WindowOption>();
  const [cardOptions, setCardOptions] = useState<ChosenCardOptions>({ quota: 0 });
  const easyPayOf = (option?: WindowOption) => easyPays.find((one) => one === option);
  const select = (option: WindowOption | undefined, chosen: ChosenCardOptions) => {
    setSelected(option);
    setCardOptions(chosen);
    const easyPay = easyPayOf(option);
    if (!option) onChoose(undefined);
    else onChoose(easyPay ? { easyPay: easyPay.code } : { cardCode: option.code, ...chosen });
  };
  return { selected, isCard: selected && !easyPayOf(selected), cardOptions, select };
}

/** The choice of an easy-pay service or a card company. On a phone a tap opens a second page. */
export function CardChoice({ session, locale, onChoose }: StepProps) {
  const { params, mobile } = session;
  const easyPays = offeredEasyPays(params, mobile);
  const { selected, isCard, cardOptions, select } = useSelectedOption(easyPays, onChoose);
  const [returned, setReturned] = useState(false);
  const options = selected && isCard && (
    <CardOptions
      session={session}
      cardCode={selected.code}
      chosen={cardOptions}
      locale={locale}
      onChange={(changed) => select(selected, changed)}
    />
  );
  if (mobile && selected)
    return (
      <ChosenCard
        card={selected}
        session={session}
        locale={locale}
        onChangeCard={() => {
          setReturned(true);
          select(undefined, { quota: 0 });
        }}
      >
        {options}
      </ChosenCard>
    );
  const grid = { session, easyPays, selected, locale, returned };
  return (
    <MethodGrid {...grid} onSelect={(option) => select(option, cardOptions)}>
      {options}
    </MethodGrid>
  );
}
