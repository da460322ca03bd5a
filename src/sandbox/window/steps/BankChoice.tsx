import { useState, type ReactNode } from 'react';
import { banks } from '../../../core/codes.js';
import { offersCashReceipt } from '../../gateway/rules/bypassOptions.js';
import { cashReceiptOf, isComplete, noReceipt } from '../fields/cashReceipt.js';
import { CashReceiptFields } from '../fields/CashReceiptFields.js';
import { ChoiceGrid } from '../fields/ChoiceGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import type { StepProps } from './stepProps.js';

interface BankChoiceProps extends StepProps {
  title: string;
  children: ReactNode;
}

/** A bank, and a cash receipt where one is offered. */
export function BankChoice(props: BankChoiceProps) {
  const { title, session, locale, tried, onChoose, children } = props;
  const [bank, setBank] = useState<WindowOption>();
  const [receipt, setReceipt] = useState(noReceipt);
  const choose = (picked: WindowOption | undefined, asked: typeof receipt) => {
    setBank(picked);
    setReceipt(asked);
    if (!picked) onChoose(undefined);
    else if (!isComplete(asked)) onChoose(undefined, 'fillFirst');
    else onChoose({ bankCode: picked.code, ...cashReceiptOf(asked) });
  };
  return (
    <section className="methods banks">
      <h2>{title}</h2>
      <ChoiceGrid
        label={title}
        offers={Object.values(banks)}
        picked={bank}
        locale={locale}
        onPick={(picked) => choose(picked, receipt)}
      />
      {children}
      {offersCashReceipt(session.params, session.mobile) && (
        <CashReceiptFields
          receipt={receipt}
          tried={tried}
          locale={locale}
          onChange={(asked) => choose(bank, asked)}
        />
      )}
    </section>
  );
}
