import { dueDate } from '../../gateway/rules/dueDate.js';
import { koreanTime } from '../../gateway/rules/koreanTime.js';
import { BankChoice } from './BankChoice.js';
import type { StepProps } from './stepProps.js';
import { texts } from '../texts/texts.js';

/**
 * The choice of the bank that issues the virtual account, with the depositor's name and the due
 * date.
 */
export function VirtualAccountChoice(props: StepProps) {
  const { session, locale } = props;
  const { params, now } = session;
  const text = texts[locale];
  const minute = koreanTime(dueDate(params, now)).slice(0, 16);
  return (
    <BankChoice {...props} title={text.banks}>
      <p className="row">
        <span className="label">{text.depositor}</span>
        <b>{params.buyer_name ?? text.buyer}</b>
      </p>
      <p className="row">
        <span className="label">{text.due}</span>
        <b>{text.dueAt(minute)}</b>
      </p>
    </BankChoice>
  );
}
