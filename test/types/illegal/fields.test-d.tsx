import { useRef, useState } from 'react';
import { InstallmentField, IssuerField, MethodField } from 'react-inicis';

const ignore = () => {};
const method = { methods: ['card', 'vbank'], value: 'card', onChange: ignore } as const;
const issuer = { value: '366', onChange: ignore };
const months = { value: 0, onChange: ignore, amount: 64_000 };

// @ts-expect-error: which methods your contract has, only you know
export const noMethods = <MethodField value="card" onChange={ignore} />;

// @ts-expect-error: no such method
export const unknownMethod = <MethodField {...method} methods={['card', 'bitcoin']} />;

// @ts-expect-error: a method that is not offered cannot be the chosen one
export const notOffered = <MethodField {...method} value="phone" />;

// @ts-expect-error: the shopper may choose more than the page listens for
export const deaf = <MethodField {...method} onChange={(chosen: 'card') => chosen} />;

export function NarrowState() {
  const [, setMethod] = useState<'card' | 'phone'>('card');
  // @ts-expect-error: state that has no place for a method that is offered
  return <MethodField {...method} onChange={setMethod} />;
}

// @ts-expect-error: the fields are controlled, they keep no choice of their own
export const uncontrolled = <MethodField methods={['card']} defaultValue="card" />;

// @ts-expect-error: the value comes, not an event
export const methodEvent = <MethodField {...method} onChange={(event) => event.target} />;

// @ts-expect-error: the value comes, not an event
export const issuerEvent = <IssuerField {...issuer} onChange={(event) => event.target} />;

// @ts-expect-error: a code is text, its zeros count
export const numberCode = <IssuerField {...issuer} value={41} />;

// @ts-expect-error: only these, or all but these
export const bothLists = <IssuerField {...issuer} cards={{ only: ['366'], except: ['041'] }} />;

// @ts-expect-error: one company pays
export const manyIssuers = <IssuerField {...issuer} multiple />;

export const ownList = (
  // @ts-expect-error: the list is the window's
  <IssuerField value="" onChange={ignore}>
    신한
  </IssuerField>
);

// @ts-expect-error: the months depend on the amount
export const noAmount = <InstallmentField value={0} onChange={ignore} />;

// @ts-expect-error: months are a number
export const textMonths = <InstallmentField {...months} value="3" />;

// @ts-expect-error: months are a number
export const textState = <InstallmentField {...months} onChange={(value: string) => value} />;

// @ts-expect-error: a list of months, not the highest
export const highest = <InstallmentField {...months} installments={12} />;

// @ts-expect-error: up to how many months, not whether
export const free = <InstallmentField {...months} interestFree />;

export function WrongRefs() {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* @ts-expect-error: the ref is the radio button that can be focused */}
      <MethodField {...method} ref={fieldset} />
      {/* @ts-expect-error: the ref is the list */}
      <IssuerField {...issuer} ref={input} />
    </>
  );
}
