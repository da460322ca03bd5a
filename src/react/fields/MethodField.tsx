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
import { useFallback } from '../hooks/useFallback.js';

interface FieldsetAttributes extends Omit<
  ComponentPropsWithoutRef<'fieldset'>,
  'defaultValue' | 'onChange' | 'children'
> {
  /**
   * Name of the radio buttons. A native form sends the chosen method with this name.
   * @default a generated name
   */
  name?: string | undefined;
  /** Set to `true` if a native form must not be sent without a choice. */
  required?: boolean | undefined;
  /**
   * Label of the group. With `null`, there is no label; set `aria-labelledby` to your own.
   * @default 결제수단, or Payment method if the provider's `locale` is `en`
   */
  label?: ReactNode;
}

/**
 * Props of `MethodField`: the methods that you offer, the chosen one, and the attributes of a
 * `<fieldset>`.
 */
export interface MethodFieldProps<M extends PayMethod = PayMethod> extends FieldsetAttributes {
  /**
   * Payment methods that the shopper can choose, in this order. Use the methods of your contract.
   */
  methods: readonly M[];
  /** Chosen method; `''` if no method is chosen. */
  value: NoInfer<M> | '';
  /**
   * Called with the method that the shopper chose, or with the first method if `value` is no longer
   * offered.
   */
  onChange: (value: NoInfer<M>) => void;
  /**
   * Logo of each method, shown before its name. Give an image an empty `alt`, because the name follows.
   * @default no logos
   */
  logos?: { readonly [Method in NoInfer<M>]?: ReactNode } | undefined;
}

/**
 * The same props without the type parameter. `onChange` has method syntax, so that TypeScript
 * accepts a narrower parameter: the reported value is always one of `methods`.
 */
interface AnyMethodProps extends FieldsetAttributes {
  methods: readonly PayMethod[];
  value: PayMethod | '';
  onChange(value: PayMethod): void;
  logos?: { readonly [Method in PayMethod]?: ReactNode } | undefined;
}

/**
 * Renders radio buttons for the payment methods in a `<fieldset>`, for your own form. `value` has
 * the type of `methods`, so TypeScript checks that your table of `MethodOptions` has an entry for
 * each method.
 *
 * If the chosen method is removed from `methods`, the field shows the first method and calls
 * `onChange` with it. If the shopper has chosen no method, the field chooses none.
 *
 * The ref is the radio button that Tab reaches: the chosen one, or else the first. `onBlur` is
 * called when the focus leaves the group.
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
  { methods, value, onChange, name, required, form, label, logos, onBlur, ...fieldset },
  ref,
) {
  const { locale } = useInicis();
  const generatedId = useId();
  const isOffered = methods.some((method) => method === value);
  const shown = isOffered || !value ? value : methods[0];
  useFallback(value, shown || undefined, onChange);

  const onGroupBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.(event);
  };
  const radios = { type: 'radio', name: name ?? generatedId, required, form };
  return (
    <fieldset role="radiogroup" {...fieldset} onBlur={onGroupBlur}>
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
          {logos?.[method]} {payMethods[method][locale]}
        </label>
      ))}
    </fieldset>
  );
});
