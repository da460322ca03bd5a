import type { ChangeEvent } from 'react';
import { groupsOfFour } from './billingKeyFields.js';
import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { FormField, errorAttributes } from './FormField.js';
import { texts } from '../texts/texts.js';

/**
 * A card number in four boxes. A full box moves the focus to the next one; a pasted number fills
 * all boxes.
 */
export function CardNumberField({
  fields: { number },
  locale,
  error,
  onChange,
}: BillingKeyFieldProps) {
  const text = texts[locale];
  const message = error('number');
  const type = (box: number, { target }: ChangeEvent<HTMLInputElement>) => {
    const digits = target.value.replace(/\D/g, '');
    if (digits.length === 16) return onChange({ number: groupsOfFour(digits) });
    onChange({ number: number.map((old, index) => (index === box ? digits.slice(0, 4) : old)) });
    const next = target.nextElementSibling;
    if (digits.length === 4 && next instanceof HTMLInputElement) next.focus();
  };
  return (
    <FormField name="number" label={text.cardNumber} error={message}>
      {number.map((digits, box) => (
        <input
          key={box}
          id={box === 0 ? 'number' : undefined}
          className="four"
          inputMode="numeric"
          autoComplete="off"
          aria-label={text.digits(box + 1)}
          {...errorAttributes('number', message)}
          value={digits}
          onChange={(event) => type(box, event)}
        />
      ))}
    </FormField>
  );
}
