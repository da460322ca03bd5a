'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';

/** Attributes that a field passes to its `<select>`: all except the value and the options. */
export interface SelectAttributes extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'multiple' | 'children'
> {
  /**
   * Label of the field. With `null`, there is no label; add a `<label htmlFor>` with the `id` of
   * the field, or `aria-labelledby`.
   * @default the name of the field in the provider's `locale`
   */
  label?: ReactNode;
}

interface SelectFieldProps extends SelectAttributes {
  value: string | number;
  onChange: (value: string) => void;
  children: ReactNode;
}

/**
 * Renders a `<label>` and a native `<select>` as siblings, so that the page controls their layout.
 */
export const SelectField = /* @__PURE__ */ forwardRef<HTMLSelectElement, SelectFieldProps>(
  function SelectField({ label, id, onChange, ...select }, ref) {
    const generatedId = useId();
    return (
      <>
        {label !== null && <label htmlFor={id ?? generatedId}>{label}</label>}
        <select
          {...select}
          id={id ?? generatedId}
          ref={ref}
          onChange={(event) => onChange(event.target.value)}
        />
      </>
    );
  },
);
