import { payMethods, type Locale, type PayMethod } from 'react-inicis';
import { useControlTexts, type ControlProps } from './control.js';
import { keysOf } from './keysOf.js';
import { Radios } from './Radios.js';

/** Three radio buttons: default, on and off. */
export function BooleanControl({ value, onChange, labelledBy }: ControlProps<boolean>) {
  const { text } = useControlTexts();
  const chosen = value === undefined ? 'byDefault' : value ? 'on' : 'off';
  return (
    <Radios
      labelledBy={labelledBy}
      chosen={chosen}
      choices={[
        ['byDefault', text.byDefault],
        ['on', text.on],
        ['off', text.off],
      ]}
      onChoose={(key) => onChange(key === 'byDefault' ? undefined : key === 'on')}
    />
  );
}

/** Radio buttons for the languages of the window. */
export function LanguageControl({ value, onChange, labelledBy }: ControlProps<Locale>) {
  const { text } = useControlTexts();
  return (
    <Radios
      labelledBy={labelledBy}
      chosen={value ?? 'byDefault'}
      choices={[
        ['byDefault', text.byDefault],
        ['ko', '한국어'],
        ['en', 'English'],
      ]}
      onChoose={(key) => onChange(key === 'byDefault' ? undefined : key)}
    />
  );
}

/** Radio buttons for the short form of a billing-key window. */
export function AuthTypeControl({ value, onChange, labelledBy }: ControlProps<'01'>) {
  const { text } = useControlTexts();
  return (
    <Radios
      labelledBy={labelledBy}
      chosen={value ?? 'byDefault'}
      choices={[
        ['byDefault', text.byDefault],
        ['01', `${text.on} (01)`],
      ]}
      onChoose={(key) => onChange(key === 'byDefault' ? undefined : key)}
    />
  );
}

const methods = keysOf(payMethods);

/** List of all payment methods, with name and wire name. */
export function MethodControl({ value, onChange, labelledBy }: ControlProps<PayMethod>) {
  const { locale, text } = useControlTexts();
  return (
    <select
      aria-labelledby={labelledBy}
      value={value ?? ''}
      onChange={({ target }) => onChange(methods.find((method) => method === target.value))}
    >
      <option value="">{text.byDefault}</option>
      {methods.map((method) => (
        <option key={method} value={method}>
          {payMethods[method][locale]} · {method}
        </option>
      ))}
    </select>
  );
}
