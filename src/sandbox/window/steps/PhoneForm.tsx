import { useState } from 'react';
import { DigitsField } from '../fields/DigitsField.js';
import {
  carriers,
  emptyPhoneFields,
  phoneErrors,
  smsCode,
  testPhoneFields,
  type PhoneFields,
} from '../fields/phoneFields.js';
import { RadioField } from '../fields/RadioField.js';
import { GoodsKind } from './GoodsKind.js';
import type { StepProps } from './stepProps.js';
import { TestValues } from '../fields/TestValues.js';
import { texts } from '../texts/texts.js';

/**
 * The form of a payment by phone bill: carrier, phone number, birth date, and the code from a text
 * message.
 */
export function PhoneForm({ session: { params }, locale, showErrors, onChoose }: StepProps) {
  const [fields, setFields] = useState(emptyPhoneFields);
  const text = texts[locale];
  const errors = phoneErrors(fields);
  const change = (part: Partial<PhoneFields>) => {
    const changed = { ...fields, ...part };
    setFields(changed);
    onChoose(Object.keys(phoneErrors(changed)).length === 0 ? {} : undefined);
  };
  const digits = (name: 'phone' | 'birth' | 'code', length: number) => ({
    name,
    length,
    value: fields[name],
    error: showErrors && errors[name] ? text.errors[name] : undefined,
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <section className="form">
      <h2>{text.phoneInfo}</h2>
      <TestValues locale={locale} onFill={() => change(testPhoneFields)}>
        {text.testPhone}
        <br />
        {text.smsHint(smsCode)}
      </TestValues>
      {params.digital !== undefined && <GoodsKind digital={params.digital} locale={locale} />}
      <RadioField
        name="carrier"
        label={text.carrier}
        options={text.carriers}
        order={carriers}
        value={fields.carrier}
        error={showErrors && errors.carrier ? text.errors.carrier : undefined}
        onChange={(carrier) => change({ carrier })}
      />
      <DigitsField label={text.phoneNumber} hint={text.phoneHint} {...digits('phone', 11)} />
      <DigitsField label={text.birth} hint={text.birthHint} {...digits('birth', 6)} />
      <DigitsField label={text.smsCode} hint={text.smsHint(smsCode)} {...digits('code', 6)} />
    </section>
  );
}
