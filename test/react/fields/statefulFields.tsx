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

/** The fields in a page that keeps what they report, as a form does. */
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
export const sent = () => {
  const form = document.querySelector('form') ?? undefined;
  return [...new FormData(form)];
};

/** Renders a field as a server does: what it throws comes without what browsers say about it. */
export const renderOnServer = (field: ReactNode) => () =>
  renderToString(
    <InicisProvider userCode="imp00000000" pg="html5_inicis">
      {field}
    </InicisProvider>,
  );
