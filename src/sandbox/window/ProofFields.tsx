import type { FieldsProps } from './fieldsProps.js';
import { FormField, invalidBy } from './FormField.js';
import { texts } from './texts.js';

interface DigitsProps {
  name: 'password' | 'birth';
  label: string;
  hint: string;
  type: 'text' | 'password';
  /** The most digits that it takes. */
  length: number;
}

function Digits({ name, label, hint, type, length, ...props }: DigitsProps & FieldsProps) {
  const wrong = props.error(name);
  return (
    <FormField name={name} label={label} error={wrong}>
      <input
        id={name}
        className={length > 4 ? 'long' : 'four'}
        type={type}
        inputMode="numeric"
        autoComplete="off"
        maxLength={length}
        aria-label={`${label} ${hint}`}
        {...invalidBy(name, wrong)}
        value={props.fields[name]}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/g, '');
          props.onChange(name === 'birth' ? { birth: digits } : { password: digits });
        }}
      />
      <span className="hint" aria-hidden="true">
        {hint}
      </span>
    </FormField>
  );
}

/** What only the card's owner knows: two digits of the password, and a date or a number. */
export function ProofFields(props: FieldsProps) {
  const text = texts[props.locale];
  const password = { label: text.password, hint: text.passwordHint, length: 2 };
  const birth =
    props.fields.owner === 'person'
      ? { label: text.birth, hint: text.birthHint, length: 6 }
      : { label: text.business, hint: text.businessHint, length: 10 };
  return (
    <>
      <Digits name="password" type="password" {...password} {...props} />
      <Digits name="birth" type="text" {...birth} {...props} />
    </>
  );
}
