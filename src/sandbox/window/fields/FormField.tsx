import type { ReactNode } from 'react';

interface FormFieldProps {
  /** The id of the control that its label names; `{name}-error` is the id of the error. */
  name: string;
  label: string;
  error?: string | undefined;
  /** Its controls are one question: the label names them together. */
  group?: boolean;
  children: ReactNode;
}

/** One field of a form: its label, its controls and its error. */
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

/** Returns the attributes that connect a control with its error. */
export const errorAttributes = (name: string, error: string | undefined) =>
  error ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {};
