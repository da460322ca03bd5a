'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';

/** Attributes that a field passes on to its `<select>`: all but the value and the list. */
export interface SelectAttributes extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'multiple' | 'children'
> {
  /**
   * Label of the field. `null` leaves the label to you: a `<label htmlFor>` with the field's
   * `id`, or `aria-labelledby`.
   * @default its name in the provider's language
   */
  label?: ReactNode;
}

interface SelectFieldProps extends SelectAttributes {
  value: string | number;
  onChange: (value: string) => void;
  children: ReactNode;
}

/** A label and a native list. The two stand side by side, so that a page lays them out itself. */
export const SelectField = /* @__PURE__ */ forwardRef<HTMLSelectElement, SelectFieldProps>(
  function SelectField({ label, id, onChange, ...select }, ref) {
    const madeUp = useId();
    return (
      <>
        {label !== null && <label htmlFor={id ?? madeUp}>{label}</label>}
        <select
          {...select}
          id={id ?? madeUp}
          ref={ref}
          onChange={(event) => onChange(event.target.value)}
        />
      </>
    );
  },
);
