import { useRef, useState } from 'react';
import {
  InstallmentField,
  IssuerField,
  MethodField,
  offeredCards,
  offeredInstallments,
  useOfferedCards,
} from 'react-inicis';

const ignore = () => {};
const method = { methods: ['card', 'vbank'], value: 'card', onChange: ignore } as const;
const issuer = { value: '366', onChange: ignore };
const months = { value: 0, onChange: ignore, amount: 64_000 };

// @ts-expect-error: `methods` is required, because the methods depend on the merchant's contract
export const noMethods = <MethodField value="card" onChange={ignore} />;

// @ts-expect-error: unknown payment method
export const unknownMethod = <MethodField {...method} methods={['card', 'bitcoin']} />;

// @ts-expect-error: the value must be one of the offered methods
export const notOffered = <MethodField {...method} value="phone" />;

// @ts-expect-error: `onChange` must accept every offered method
export const narrowHandler = <MethodField {...method} onChange={(chosen: 'card') => chosen} />;

export function NarrowState() {
  const [, setMethod] = useState<'card' | 'phone'>('card');
  // @ts-expect-error: the state must accept every offered method
  return <MethodField {...method} onChange={setMethod} />;
}

// @ts-expect-error: the fields are controlled, so there is no `defaultValue`
export const uncontrolled = <MethodField methods={['card']} defaultValue="card" />;

// @ts-expect-error: `onChange` is called with the value, not with an event
export const methodEvent = <MethodField {...method} onChange={(event) => event.target} />;

// @ts-expect-error: `onChange` is called with the value, not with an event
export const issuerEvent = <IssuerField {...issuer} onChange={(event) => event.target} />;

// @ts-expect-error: a card code is a string, because some codes begin with a zero
export const numberCode = <IssuerField {...issuer} value={41} />;

// @ts-expect-error: `only` and `except` exclude each other
export const bothLists = <IssuerField {...issuer} cards={{ only: ['366'], except: ['041'] }} />;

// @ts-expect-error: only one card company can be selected
export const manyIssuers = <IssuerField {...issuer} multiple />;

export const ownList = (
  // @ts-expect-error: the field creates its options itself
  <IssuerField value="" onChange={ignore}>
    신한
  </IssuerField>
);

// @ts-expect-error: `amount` is required, because the months depend on the amount
export const noAmount = <InstallmentField value={0} onChange={ignore} />;

// @ts-expect-error: months are a number, not a string
export const textMonths = <InstallmentField {...months} value="3" />;

// @ts-expect-error: months are a number, not a string
export const textState = <InstallmentField {...months} onChange={(value: string) => value} />;

// @ts-expect-error: `installments` is a list of months, not the highest number of months
export const highest = <InstallmentField {...months} installments={12} />;

// @ts-expect-error: `interestFree` is a number of months, not a boolean
export const free = <InstallmentField {...months} interestFree />;

export function WrongRefs() {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* @ts-expect-error: the ref is the radio button that receives the focus */}
      <MethodField {...method} ref={fieldset} />
      {/* @ts-expect-error: the ref is the select element */}
      <IssuerField {...issuer} ref={input} />
    </>
  );
}

// @ts-expect-error: a logo of a method that is not offered
export const otherLogo = <MethodField {...method} logos={{ phone: <b /> }} />;

// @ts-expect-error: `only` and `except` exclude each other in a list, too
export const bothOffered = offeredCards({ cards: { only: ['366'], except: ['041'] } });

// @ts-expect-error: the months depend on the amount
export const noInstallmentAmount = offeredInstallments({ installments: [2, 3] });

// @ts-expect-error: misspelt option
export const misspelt = offeredInstallments({ amount: 64_000, instalments: [2, 3] });

// @ts-expect-error: the hook changes a choice that is not offered any more, so it needs `onChange`
export const useNoChange = () => useOfferedCards({ value: '' });
