import { BankChoice } from './BankChoice.js';
import type { StepProps } from './stepProps.js';
import { texts } from '../texts/texts.js';

/** The choice of the bank that the shopper pays from. */
export function TransferChoice(props: StepProps) {
  const text = texts[props.locale];
  return (
    <BankChoice {...props} title={text.payingBanks}>
      <p className="remark">{text.transferNote}</p>
    </BankChoice>
  );
}
