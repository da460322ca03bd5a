import { FormField, errorAttributes } from './FormField.js';

interface DigitsFieldProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  /** The maximum number of digits. */
  length: number;
  type?: 'text' | 'password';
  error: string | undefined;
  onChange(digits: string): void;
}

/** A text field for digits. Other characters are removed. */
export function DigitsField(props: DigitsFieldProps) {
  const { name, label, hint, value, length, type = 'text', error, onChange } = props;
  return (
    <FormField name={name} label={label} error={error}>
      <input
        id={name}
        className={length > 12 ? 'longest' : length > 4 ? 'long' : 'four'}
        type={type}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${label} ${hint}`}
        {...errorAttributes(name, error)}
        value={value}
        onChange={({ target }) => onChange(target.value.replace(/\D/g, '').slice(0, length))}
      />
      <span className="hint" aria-hidden="true">
        {hint}
      </span>
    </FormField>
  );
}
