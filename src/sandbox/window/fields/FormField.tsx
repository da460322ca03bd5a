import type { ReactNode } from 'react';

interface FormFieldProps {
  /** The id of the control that the label belongs to. The id of the error is `{name}-error`. */
  name: string;
  label: string;
  error?: string | undefined;
  /** Set to `true` if the field is a group of controls with one common label. */
  group?: boolean;
  children: ReactNode;
}

/** One field of a form: label, controls and error. */
export function FormField({ name, label, error, group = false, children }: FormFieldProps) {
  return (
    <div className="field">
      {group ? (
        <span className="label" aria-hidden="true">
          {label}
        </span>
      ) : (
        <label className="label" htmlFor={name}>
          {label}
        </label>
      )}
      <div className="controls" {...(group && { role: 'radiogroup', 'aria-label': label })}>
        {children}
      </div>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Returns the ARIA attributes that connect a control with its error. */
export const errorAttributes = (name: string, error: string | undefined) =>
  error ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {};
