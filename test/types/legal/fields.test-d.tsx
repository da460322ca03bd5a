import { useRef, useState } from 'react';
import {
  cardIssuers,
  InicisCheckout,
  InstallmentField,
  IssuerField,
  MethodField,
  offeredCards,
  offeredInstallments,
  useOfferedCards,
  useOfferedInstallments,
  type CardCode,
  type IssuerFieldProps,
  type MethodFieldProps,
  type MethodOptions,
  type PayMethod,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { required } from '../sampleOrder.js';

const ignore = () => {};

// The type of the value is the union of the offered methods.
export const offered = (
  <MethodField
    methods={['card', 'vbank']}
    value="card"
    onChange={(method) => expectTypeOf(method).toEqualTypeOf<'card' | 'vbank'>()}
  />
);

// No method is selected yet.
export const noMethod = <MethodField methods={['card']} value="" onChange={ignore} />;

// Methods that are known only at run time.
export const anyMethods = (methods: readonly PayMethod[], method: PayMethod) => (
  <MethodField methods={methods} value={method} onChange={ignore} />
);

// The options of each method are one `MethodOptions` value, so no option of another method is sent.
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

// State without a selection at first.
export function ChosenLater() {
  const [method, setMethod] = useState<'card' | 'vbank' | ''>('');
  return <MethodField methods={['card', 'vbank']} value={method} onChange={setMethod} />;
}

// Card company and months, chosen on the page, are passed as a direct card.
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

// A card code can be stored as a plain string.
export function TextState() {
  const [issuer, setIssuer] = useState('');
  return <IssuerField value={issuer} onChange={setIssuer} />;
}

// The props from the controller of a form library can be spread.
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

// The fields accept the attributes of their native elements.
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

// A ref receives the native element.
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

// Options that are given under a condition.
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

// Custom wrappers of the fields.
export const Issuers = (props: IssuerFieldProps) => (
  <IssuerField cards={[{ code: '366', enabled: false }]} {...props} />
);
export const Methods = <M extends PayMethod>(props: MethodFieldProps<M>) => (
  <MethodField {...props} label="결제" />
);

// Logos of some of the methods.
export const logos = (
  <MethodField
    methods={['card', 'kakaopay']}
    value="card"
    onChange={ignore}
    logos={{ kakaopay: <img src="/kakaopay.svg" alt="" /> }}
  />
);

// Lists for a design system: the choice of the hook goes into the payment.
export function DesignSystem() {
  const [issuer, setIssuer] = useState<CardCode | ''>('');
  const [months, setMonths] = useState(0);
  const cards = useOfferedCards({ value: issuer, onChange: setIssuer, cards: { except: ['370'] } });
  const terms = { amount: 64_000, card: cards.value, interestFree: { '366': 3 } };
  const list = useOfferedInstallments({ value: months, onChange: setMonths, ...terms });
  expectTypeOf(cards.value).toEqualTypeOf<CardCode | ''>();
  expectTypeOf(list.value).toBeNumber();
  return cards.options.map(({ code, label, isUsual, interestFreeMonths }) => (
    <button key={code} onClick={() => setIssuer(code)} hidden={!isUsual}>
      {label} {interestFreeMonths} {list.options.map((one) => one.label).join()}
    </button>
  ));
}

// The same lists without a component, with the options of a payment.
const choice = { cards: { only: ['366'] } };
export const companies = offeredCards({ ...choice, interestFree: 3 }).map(({ ko, en }) => ko + en);
export const allCompanies = offeredCards();
export const monthNames = offeredInstallments({ amount: 64_000, installments: [2, 3] }).map(
  ({ months, isInterestFree, ko }) => `${months} ${isInterestFree} ${ko}`,
);
