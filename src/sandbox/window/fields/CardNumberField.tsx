import type { ChangeEvent } from 'react';
import { fourGroups } from './billingKeyFields.js';
import type { FieldsProps } from './fieldsProps.js';
import { FormField, invalidBy } from './FormField.js';
import { texts } from '../texts/texts.js';

/** A card number in four boxes; a full box hands on to the next, a pasted number fills all. */
export function CardNumberField({ fields: { number }, locale, error, onChange }: FieldsProps) {
  const text = texts[locale];
  const wrong = error('number');
  const type = (box: number, { target }: ChangeEvent<HTMLInputElement>) => {
    const digits = target.value.replace(/\D/g, '');
    if (digits.length === 16) return onChange({ number: fourGroups(digits) });
    onChange({ number: number.map((old, index) => (index === box ? digits.slice(0, 4) : old)) });
    const next = target.nextElementSibling;
    if (digits.length === 4 && next instanceof HTMLInputElement) next.focus();
  };
  return (
    <FormField name="number" label={text.cardNumber} error={wrong}>
      {number.map((digits, box) => (
        <input
          key={box}
          id={box === 0 ? 'number' : undefined}
          className="four"
          inputMode="numeric"
          autoComplete="off"
          aria-label={text.digits(box + 1)}
          {...invalidBy('number', wrong)}
          value={digits}
          onChange={(event) => type(box, event)}
        />
      ))}
    </FormField>
  );
}
