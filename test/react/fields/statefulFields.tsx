import { screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import {
  InicisProvider,
  InstallmentField,
  IssuerField,
  MethodField,
  type InstallmentFieldProps,
  type IssuerFieldProps,
  type MethodFieldProps,
} from 'react-inicis';
import { renderToString } from 'react-dom/server';

type Stateful<P> = Omit<P, 'onChange'> & { onChange?: (value: never) => void };

/** Fields with state: `onChange` sets the `value`, as in a form. */
export function Method({ value: first, ...props }: Stateful<MethodFieldProps>) {
  const [value, setValue] = useState(first);
  return <MethodField {...props} value={value} onChange={setValue} />;
}
export function Issuer({ value: first, ...props }: Stateful<IssuerFieldProps>) {
  const [value, setValue] = useState(first);
  return <IssuerField {...props} value={value} onChange={setValue} />;
}
export function Months({ value: first, ...props }: Stateful<InstallmentFieldProps>) {
  const [value, setValue] = useState(first);
  return <InstallmentField {...props} value={value} onChange={setValue} />;
}

export const ignore = () => {};
export const english = { provider: { locale: 'en' } } as const;
export const methods = ['card', 'vbank', 'kakaopay'] as const;

export const radio = (name: string) => screen.getByRole('radio', { name });
export const list = () => screen.getByRole<HTMLSelectElement>('combobox');
export const options = () => [...list().options].map(({ text }) => text);
/** Returns the names and values that the form of the page submits. */
export const submitted = () => {
  const form = document.querySelector('form') ?? undefined;
  return [...new FormData(form)];
};

/** Returns a function that renders a field as a server does, so errors are not logged by a browser. */
export const renderOnServer = (field: ReactNode) => () =>
  renderToString(
    <InicisProvider userCode="imp00000000" pg="html5_inicis">
      {field}
    </InicisProvider>,
  );
