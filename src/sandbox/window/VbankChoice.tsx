import { useState } from 'react';
import { banks } from '../../core/codes.js';
import { ChoiceGrid } from './ChoiceGrid.js';
import type { Offer } from './offeredCards.js';
import type { StepProps } from './stepProps.js';
import { texts } from './texts.js';

/** The bank that issues the account, with who pays in and until when. */
export function VbankChoice({ session: { params }, locale, onChoose }: StepProps) {
  const [picked, setPicked] = useState<Offer>();
  const text = texts[locale];
  const pick = (bank: Offer) => {
    setPicked(bank);
    onChoose({ bankCode: bank.code });
  };
  return (
    <section className="methods">
      <h2>{text.banks}</h2>
      <ChoiceGrid
        label={text.banks}
        offers={Object.values(banks)}
        picked={picked}
        locale={locale}
        onPick={pick}
      />
      <p className="row">
        <span className="label">{text.depositor}</span>
        <b>{params.buyer_name ?? text.buyer}</b>
      </p>
      <p className="row">
        <span className="label">{text.due}</span>
        <span>{text.dueDefault}</span>
      </p>
    </section>
  );
}
