import { useState } from 'react';
import { groupsOfFour } from '../fields/billingKeyFields.js';
import { DigitsField } from '../fields/DigitsField.js';
import type { StepProps } from './stepProps.js';
import { TestValues } from '../fields/TestValues.js';
import { texts } from '../texts/texts.js';

/** The only voucher number that the test window accepts. */
const testVoucher = '0000000000000000';

/**
 * The form of a gift voucher: its number. The real window may show the voucher company's login
 * instead.
 */
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
