import type { Locale } from '../../../core/locale.js';
import { isComplete, receiptKinds, type CashReceipt } from './cashReceipt.js';
import { DigitsField } from './DigitsField.js';
import { RadioField } from './RadioField.js';
import { texts } from '../texts/texts.js';

interface CashReceiptFieldsProps {
  receipt: CashReceipt;
  showErrors: boolean;
  locale: Locale;
  onChange(receipt: CashReceipt): void;
}

/**
 * The fields of a cash receipt: its kind, and the phone or business number that it is issued to.
 */
export function CashReceiptFields({
  receipt,
  showErrors,
  locale,
  onChange,
}: CashReceiptFieldsProps) {
  const { kind, number } = receipt;
  const text = texts[locale];
  const message = kind === 'income' ? text.errors.phone : text.errors.business;
  return (
    <div className="receipt">
      <RadioField
        name="receipt"
        label={text.cashReceipt}
        options={text.receipts}
        order={receiptKinds}
        value={kind}
        onChange={(other) => onChange({ kind: other, number: '' })}
      />
      {kind !== 'none' && (
        <DigitsField
          name="receipt-number"
          label={text.receiptNumber[kind]}
          hint={text.receiptHint[kind]}
          length={kind === 'income' ? 11 : 10}
          value={number}
          error={showErrors && !isComplete(receipt) ? message : undefined}
          onChange={(digits) => onChange({ kind, number: digits })}
        />
      )}
    </div>
  );
}
