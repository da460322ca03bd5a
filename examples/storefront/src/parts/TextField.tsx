import { useId } from 'react';
import { useFormContext } from 'react-hook-form';

interface TextFieldProps {
  name: string;
  label: string;
  problem: string;
  type?: 'text' | 'tel' | 'email' | 'password';
  autoComplete?: string;
  inputMode?: 'numeric';
}

/** Field of a form, with the problem of its value. */
export function TextField({ name, label, problem, type = 'text', ...attributes }: TextFieldProps) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext();
  const { invalid } = getFieldState(name, formState);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...attributes}
        {...register(name)}
        id={id}
        type={type}
        aria-invalid={invalid}
        aria-describedby={`${id}-problem`}
      />
      <p id={`${id}-problem`} className="problem">
        {invalid && problem}
      </p>
    </div>
  );
}
