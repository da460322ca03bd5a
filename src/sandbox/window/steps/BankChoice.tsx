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

/** The choice of a bank, and of a cash receipt if one is offered. */
export function BankChoice(props: BankChoiceProps) {
  const { title, session, locale, showErrors, onChoose, children } = props;
  const [bank, setBank] = useState<WindowOption>();
  const [receipt, setReceipt] = useState(noReceipt);
  const choose = (option: WindowOption | undefined, cashReceipt: typeof receipt) => {
    setBank(option);
    setReceipt(cashReceipt);
    if (!option) onChoose(undefined);
    else if (!isComplete(cashReceipt)) onChoose(undefined, 'fillFirst');
    else onChoose({ bankCode: option.code, ...cashReceiptOf(cashReceipt) });
  };
  return (
    <section className="methods banks">
      <h2>{title}</h2>
      <ChoiceGrid
        label={title}
        options={Object.values(banks)}
        selected={bank}
        locale={locale}
        onSelect={(option) => choose(option, receipt)}
      />
      {children}
      {offersCashReceipt(session.params, session.mobile) && (
        <CashReceiptFields
          receipt={receipt}
          showErrors={showErrors}
          locale={locale}
          onChange={(cashReceipt) => choose(bank, cashReceipt)}
        />
      )}
    </section>
  );
}
