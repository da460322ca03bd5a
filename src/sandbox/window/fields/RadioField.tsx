import { FormField, errorAttributes } from './FormField.js';

interface RadioFieldProps<T extends string> {
  name: string;
  label: string;
  options: { readonly [K in T]: string };
  order: readonly T[];
  value: T | undefined;
  error?: string | undefined;
  onChange(value: T): void;
}

/** A field with radio buttons. */
export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { name, label, options, order, value, error, onChange } = props;
  return (
    <FormField name={name} label={label} error={error} group>
      {order.map((option, index) => (
        <label key={option} className="tick">
          <input
            type="radio"
            name={name}
            checked={option === value}
            {...(index === 0 && errorAttributes(name, error))}
            onChange={() => onChange(option)}
          />
          {options[option]}
        </label>
      ))}
    </FormField>
  );
}
