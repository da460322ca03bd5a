import { useState } from 'react';
import { testCards } from '../../gateway/rules/testCards.js';
import {
  fieldErrors,
  fourGroups,
  noFields,
  testFields,
  type BillingKeyFields,
  type Field,
} from '../fields/billingKeyFields.js';
import { BirthField } from '../fields/BirthField.js';
import { isShortForm } from '../../gateway/rules/bypassOptions.js';
import { CardNumberField } from '../fields/CardNumberField.js';
import { ExpiryField } from '../fields/ExpiryField.js';
import type { FieldsProps } from '../fields/fieldsProps.js';
import { OwnerField } from '../fields/OwnerField.js';
import { PasswordField } from '../fields/PasswordField.js';
import type { StepProps } from './stepProps.js';
import { TestValues } from '../fields/TestValues.js';
import { texts } from '../texts/texts.js';

const shown = (number: string) => fourGroups(number).join('-');

/** The card that a billing key will stand for. Only test cards are taken. */
export function BillingKeyForm({ session, locale, tried, onChoose }: StepProps) {
  const [fields, setFields] = useState(noFields);
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
    const name = tried ? errors[field] : undefined;
    return name && text.errors[name];
  };
  const line: FieldsProps = { fields, locale, error, onChange: change };
  return (
    <section className="form">
      <h2>{text.cardInfo}</h2>
      <TestValues locale={locale} onFill={() => change(testFields())}>
        {text.testOnly}
        <br />
        {text.declining(shown(testCards.declining))}
        <br />
        {text.decliningCharges(shown(testCards.decliningCharges))}
      </TestValues>
      <CardNumberField {...line} />
      <ExpiryField {...line} />
      {!short && <OwnerField {...line} />}
      {!short && <PasswordField {...line} />}
      <BirthField {...line} />
      <p className="remark">{text.notCharged}</p>
    </section>
  );
}
