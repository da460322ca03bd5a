import type { Locale } from '../../../core/locale.js';
import { isComplete, receiptKinds, type CashReceipt } from './cashReceipt.js';
import { DigitsField } from './DigitsField.js';
import { RadioField } from './RadioField.js';
import { texts } from '../texts/texts.js';

interface CashReceiptFieldsProps {
  receipt: CashReceipt;
  tried: boolean;
  locale: Locale;
  onChange(receipt: CashReceipt): void;
}

/** Which cash receipt, and to which number. */
export function CashReceiptFields({ receipt, tried, locale, onChange }: CashReceiptFieldsProps) {
  const { kind, number } = receipt;
  const text = texts[locale];
  const wrong = kind === 'income' ? text.errors.phone : text.errors.business;
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
          error={tried && !isComplete(receipt) ? wrong : undefined}
          onChange={(digits) => onChange({ kind, number: digits })}
        />
      )}
    </div>
  );
}
