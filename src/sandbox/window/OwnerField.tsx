import type { FieldsProps } from './fieldsProps.js';
import { FormField } from './FormField.js';
import { texts } from './texts.js';

const owners = ['person', 'company'] as const;

/** Whose card it is: a person proves it by date of birth, a company by business number. */
export function OwnerField({ fields, locale, onChange }: FieldsProps) {
  const text = texts[locale];
  return (
    <FormField label={text.owner}>
      <div role="radiogroup" aria-label={text.owner} className="controls">
        {owners.map((owner) => (
          <label key={owner} className="tick">
            <input
              type="radio"
              name="owner"
              checked={owner === fields.owner}
              onChange={() => onChange({ owner, birth: '' })}
            />
            {text[owner]}
          </label>
        ))}
      </div>
    </FormField>
  );
}
