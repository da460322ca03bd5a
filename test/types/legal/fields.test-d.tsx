import { useRef, useState } from 'react';
import {
  cardIssuers,
  InicisCheckout,
  InstallmentField,
  IssuerField,
  MethodField,
  type CardCode,
  type IssuerFieldProps,
  type MethodFieldProps,
  type MethodOptions,
  type PayMethod,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { required } from '../sampleOrder.js';

const ignore = () => {};

// The choice has the type of what is offered.
export const offered = (
  <MethodField
    methods={['card', 'vbank']}
    value="card"
    onChange={(method) => expectTypeOf(method).toEqualTypeOf<'card' | 'vbank'>()}
  />
);

// Nothing is chosen yet.
export const noMethod = <MethodField methods={['card']} value="" onChange={ignore} />;

// Which methods there are, is known at run time only.
export const anyMethods = (methods: readonly PayMethod[], method: PayMethod) => (
  <MethodField methods={methods} value={method} onChange={ignore} />
);

// A method that the shopper changes is one `MethodOptions` value, and nothing is left over.
const optionsOf = {
  card: { method: 'card', installments: [3] },
  vbank: { method: 'vbank', dueDate: '20301231' },
  phone: { method: 'phone', digital: false },
} satisfies Record<string, MethodOptions>;
export function ChangingMethod() {
  const [method, setMethod] = useState<'card' | 'vbank' | 'phone'>('card');
  return (
    <>
      <MethodField methods={['card', 'vbank', 'phone']} value={method} onChange={setMethod} />
      <InicisCheckout {...required} {...optionsOf[method]} />
    </>
  );
}

// State that begins without a choice.
export function ChosenLater() {
  const [method, setMethod] = useState<'card' | 'vbank' | ''>('');
  return <MethodField methods={['card', 'vbank']} value={method} onChange={setMethod} />;
}

// Company and months, chosen on the page, are a direct card.
export function DirectCardForm() {
  const [issuer, setIssuer] = useState<CardCode | ''>('');
  const [months, setMonths] = useState(0);
  return (
    <>
      <IssuerField value={issuer} onChange={setIssuer} cards={{ except: ['366'] }} />
      <InstallmentField value={months} onChange={setMonths} amount={64_000} card={issuer} />
      <InicisCheckout
        {...required}
        directCard={issuer ? { code: issuer, quota: months } : undefined}
      />
    </>
  );
}

// Plain text is state enough for a code.
export function TextState() {
  const [issuer, setIssuer] = useState('');
  return <IssuerField value={issuer} onChange={setIssuer} />;
}

// What a form library's controller hands over is spread.
interface Controlled<V> {
  name: string;
  value: V;
  disabled?: boolean;
  onChange: (...event: unknown[]) => void;
  onBlur: () => void;
  ref: (element: { focus?: () => void } | null) => void;
}
export const controlledMethod = (field: Controlled<'card' | 'vbank'>) => (
  <MethodField methods={['card', 'vbank']} {...field} />
);
export const controlledIssuer = (field: Controlled<CardCode | ''>) => <IssuerField {...field} />;
export const controlledMonths = (field: Controlled<number>) => (
  <InstallmentField amount={64_000} {...field} />
);

// They take what their elements take.
export const attributes = (
  <>
    <MethodField
      methods={['card']}
      value="card"
      onChange={ignore}
      className="methods"
      disabled
      required
      aria-labelledby="heading"
      data-testid="methods"
      form="checkout"
    />
    <IssuerField value="" onChange={ignore} required aria-invalid autoComplete="off" />
    <InstallmentField value={0} onChange={ignore} amount={0} onBlur={ignore} label={null} />
  </>
);

// A ref reaches the native element.
export function Focusable() {
  const radio = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  return (
    <>
      <MethodField ref={radio} methods={['card']} value="" onChange={ignore} />
      <IssuerField ref={select} value="" onChange={ignore} />
      <InstallmentField ref={(list) => list?.focus()} value={0} onChange={ignore} amount={0} />
    </>
  );
}

// Options that depend on something.
export const sometimes = (many: boolean) => (
  <InstallmentField
    value={0}
    onChange={ignore}
    amount={64_000}
    installments={many ? [2, 3] : undefined}
    interestFree={many ? { [cardIssuers.kb.code]: 3 } : undefined}
    card={many ? '381' : undefined}
    label={many ? '할부' : undefined}
  />
);

// A wrapper of your own.
export const Issuers = (props: IssuerFieldProps) => (
  <IssuerField cards={[{ code: '366', enabled: false }]} {...props} />
);
export const Methods = <M extends PayMethod>(props: MethodFieldProps<M>) => (
  <MethodField {...props} label="결제" />
);
