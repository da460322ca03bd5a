'use client';

import {
  forwardRef,
  useId,
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { payMethods, type PayMethod } from '../../core/codes.js';
import { useInicis } from '../context.js';
import { fieldTexts } from './fieldTexts.js';
import { useFallback } from './useFallback.js';

interface FieldsetAttributes extends Omit<
  ComponentPropsWithoutRef<'fieldset'>,
  'defaultValue' | 'onChange' | 'children'
> {
  /**
   * The name of the group, under which a native form sends the method. Radio buttons need one.
   * @default a made-up one
   */
  name?: string | undefined;
  /** True if a native form needs a choice. */
  required?: boolean | undefined;
  /**
   * Label of the group. `null` leaves it to you, with `aria-labelledby`.
   * @default its name in the provider's language
   */
  label?: ReactNode;
}

/** A chosen method among those that you offer, and the attributes of a `<fieldset>`. */
export interface MethodFieldProps<M extends PayMethod = PayMethod> extends FieldsetAttributes {
  /** The methods to choose from, in this order: those of your contract. */
  methods: readonly M[];
  /** The chosen method; `''` while none is chosen. */
  value: NoInfer<M> | '';
  /** Called with the method that the shopper chose; with the first one, if the chosen one is no longer offered. */
  onChange: (value: NoInfer<M>) => void;
}

/** The same for any methods. A method signature: what is reported is always one of `methods`. */
interface AnyMethodProps extends FieldsetAttributes {
  methods: readonly PayMethod[];
  value: PayMethod | '';
  onChange(value: PayMethod): void;
}

/**
 * The choice of a payment method, for a form of your own: radio buttons in a `<fieldset>`. Its type
 * is that of `methods`, so that a method becomes its `MethodOptions` without a method left over.
 *
 * If the chosen method is removed from `methods`, the field shows the first one and reports it.
 * Nothing is chosen for a shopper who has chosen nothing. The ref is the radio button
 * that Tab reaches: the chosen one, else the first. `onBlur` comes when the focus leaves the group.
 *
 * @example
 * import { useState } from 'react';
 * import { InicisCheckout, MethodField, type MethodOptions } from 'react-inicis';
 *
 * const methods = ['card', 'vbank', 'phone'] as const;
 *
 * const optionsOf = {
 *   card: { method: 'card', installments: [2, 3] },
 *   vbank: { method: 'vbank', dueDate: '20301231' },
 *   phone: { method: 'phone', digital: false },
 * } satisfies Record<(typeof methods)[number], MethodOptions>;
 *
 * function PaymentForm() {
 *   const [method, setMethod] = useState<(typeof methods)[number]>('card');
 *   return (
 *     <>
 *       <MethodField methods={methods} value={method} onChange={setMethod} />
 *       <InicisCheckout {...rest} {...optionsOf[method]} />
 *     </>
 *   );
 * }
 */
export const MethodField: <M extends PayMethod>(
  props: MethodFieldProps<M> & RefAttributes<HTMLInputElement>,
) => ReactNode = /* @__PURE__ */ forwardRef<HTMLInputElement, AnyMethodProps>(function MethodField(
  { methods, value, onChange, name, required, form, label, onBlur, ...fieldset },
  ref,
) {
  const { locale } = useInicis();
  const madeUp = useId();
  const isOffered = methods.some((method) => method === value);
  const shown = isOffered || !value ? value : methods[0];
  useFallback(value, shown || undefined, onChange);

  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.(event);
  };
  const radios = { type: 'radio', name: name ?? madeUp, required, form };
  return (
    <fieldset role="radiogroup" {...fieldset} onBlur={leave}>
      {label !== null && <legend>{label === undefined ? fieldTexts[locale].method : label}</legend>}
      {methods.map((method) => (
        <label key={method}>
          <input
            {...radios}
            ref={method === (shown || methods[0]) ? ref : undefined}
            value={method}
            checked={method === shown}
            onChange={() => onChange(method)}
          />{' '}
          {payMethods[method][locale]}
        </label>
      ))}
    </fieldset>
  );
});
