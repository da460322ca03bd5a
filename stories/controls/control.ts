import { createContext, useContext, type ReactNode } from 'react';
import type { Locale } from 'react-inicis';
import { controlTexts } from './controlTexts.js';

/** Props of the control of one value. */
export interface ControlProps<Value> {
  /** Current value; `undefined` if the option is not set. */
  value: Value | undefined;
  /** Called with the new value, or with `undefined` to remove the option. */
  onChange: (value: Value | undefined) => void;
  /** Id of the element with the label. */
  labelledBy: string;
}

/** Component that changes one value. */
export type Control<Value> = (props: ControlProps<Value>) => ReactNode;

/** A control for each key of an object. A key without a control does not compile. */
export type Controls<Options> = {
  readonly [Name in keyof Options]-?: Control<NonNullable<Options[Name]>>;
};

/** Language of the controls. */
export const ControlLocale = createContext<Locale>('ko');

/** Returns the language of the controls, and their texts. */
export function useControlTexts() {
  const locale = useContext(ControlLocale);
  return { locale, text: controlTexts[locale] };
}
