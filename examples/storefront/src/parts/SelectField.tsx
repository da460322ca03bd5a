import { useId } from 'react';
import { useFormContext } from 'react-hook-form';

interface SelectFieldProps {
  name: string;
  label: string;
  /** Values and their names. */
  options: readonly (readonly [value: string, name: string])[];
}

/** Field of a form with a list of values. */
export function SelectField({ name, label, options }: SelectFieldProps) {
  const id = useId();
  const { register } = useFormContext();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...register(name)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
