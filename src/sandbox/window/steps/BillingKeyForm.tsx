import { useState } from 'react';
import { testCards } from '../../gateway/rules/testCards.js';
import {
  fieldErrors,
  groupsOfFour,
  emptyFields,
  testFields,
  type BillingKeyFields,
  type Field,
} from '../fields/billingKeyFields.js';
import { BirthField } from '../fields/BirthField.js';
import { isShortForm } from '../../gateway/rules/bypassOptions.js';
import { CardNumberField } from '../fields/CardNumberField.js';
import { ExpiryField } from '../fields/ExpiryField.js';
import type { BillingKeyFieldProps } from '../fields/billingKeyFieldProps.js';
import { OwnerField } from '../fields/OwnerField.js';
import { PasswordField } from '../fields/PasswordField.js';
import type { StepProps } from './stepProps.js';
import { TestValues } from '../fields/TestValues.js';
import { texts } from '../texts/texts.js';

const withDashes = (number: string) => groupsOfFour(number).join('-');

/** The form that registers a card. It accepts test cards only. */
export function BillingKeyForm({ session, locale, showErrors, onChoose }: StepProps) {
  const [fields, setFields] = useState(emptyFields);
  const short = isShortForm(session.params, session.mobile);
  const text = texts[locale];
  const errors = fieldErrors(fields, short);
  const change = (part: Partial<BillingKeyFields>) => {
    const changed = { ...fields, ...part };
    setFields(changed);
    const ready = Object.keys(fieldErrors(changed, short)).length === 0;
    onChoose(ready ? { cardNumber: changed.number.join('') } : undefined);
  };
  const error = (field: Field) => {
    const name = showErrors ? errors[field] : undefined;
    return name && text.errors[name];
  };
  const fieldProps: BillingKeyFieldProps = { fields, locale, error, onChange: change };
  return (
    <section className="form">
      <h2>{text.cardInfo}</h2>
      <TestValues locale={locale} onFill={() => change(testFields())}>
        {text.testOnly}
        <br />
        {text.declining(withDashes(testCards.declining))}
        <br />
        {text.decliningCharges(withDashes(testCards.decliningCharges))}
      </TestValues>
      <CardNumberField {...fieldProps} />
      <ExpiryField {...fieldProps} />
      {!short && <OwnerField {...fieldProps} />}
      {!short && <PasswordField {...fieldProps} />}
      <BirthField {...fieldProps} />
      <p className="remark">{text.notCharged}</p>
    </section>
  );
}
