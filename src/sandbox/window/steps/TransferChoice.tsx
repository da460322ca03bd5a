import { BankChoice } from './BankChoice.js';
import type { StepProps } from './stepProps.js';
import { texts } from '../texts/texts.js';

/** The bank that the money leaves. */
export function TransferChoice(props: StepProps) {
  const text = texts[props.locale];
  return (
    <BankChoice {...props} title={text.payingBanks}>
      <p className="remark">{text.transferNote}</p>
    </BankChoice>
  );
}
