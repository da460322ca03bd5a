import { useId, type ComponentProps } from 'react';
import { useFormContext } from 'react-hook-form';
import { useLanguage } from '../language/language.js';

interface FieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  /** Shows if the value is wrong. */
  problem?: string;
  /** Values and their names, for a list in place of a text. */
  options?: readonly (readonly [value: string, name: string])[];
}

/** Field of a form, with the problem of its value. */
export function Field({ name, label, problem, options, ...attributes }: FieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const { register, getFieldState, formState } = useFormContext();
  const { invalid, error } = getFieldState(name, formState);
  const isLong = error?.type === 'max_length';
  const aria = { id, 'aria-invalid': invalid, 'aria-describedby': `${id}-problem` };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select {...aria} {...register(name)}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...attributes} {...aria} {...register(name)} />
      )}
      <p id={`${id}-problem`} className="problem">
        {isLong && t('너무 깁니다.', 'Too long.')}
        {invalid && !isLong && (problem ?? t('입력해 주세요.', 'Required.'))}
      </p>
    </div>
  );
}
