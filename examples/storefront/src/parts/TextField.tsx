import { useId, type ComponentProps } from 'react';
import { useFormContext } from 'react-hook-form';

interface TextFieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  /** Shows if the value is wrong. */
  problem: string;
}

/** Field of a form, with the problem of its value. */
export function TextField({ name, label, problem, ...attributes }: TextFieldProps) {
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
        aria-invalid={invalid}
        aria-describedby={`${id}-problem`}
      />
      <p id={`${id}-problem`} className="problem">
        {invalid && problem}
      </p>
    </div>
  );
}
