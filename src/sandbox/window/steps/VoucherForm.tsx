import { useState } from 'react';
import { groupsOfFour } from '../fields/billingKeyFields.js';
import { DigitsField } from '../fields/DigitsField.js';
import type { StepProps } from './stepProps.js';
import { TestValues } from '../fields/TestValues.js';
import { texts } from '../texts/texts.js';

/** The only voucher that is accepted. */
const testVoucher = '0000000000000000';

/** The number of a gift voucher. The real window may ask for a login at the company instead. */
export function VoucherForm({ locale, showErrors, onChoose }: StepProps) {
  const [number, setNumber] = useState('');
  const text = texts[locale];
  const change = (digits: string) => {
    setNumber(digits);
    onChoose(digits === testVoucher ? {} : undefined);
  };
  return (
    <section className="form">
      <h2>{text.voucherInfo}</h2>
      <TestValues locale={locale} onFill={() => change(testVoucher)}>
        {text.testVoucher}
        <br />
        {text.testNumber(groupsOfFour(testVoucher).join('-'))}
      </TestValues>
      <DigitsField
        name="voucher"
        label={text.voucherNumber}
        hint={text.voucherHint}
        length={16}
        value={number}
        error={showErrors && number !== testVoucher ? text.errors.voucher : undefined}
        onChange={change}
      />
    </section>
  );
}
