import { useId } from 'react';
import type { BillingKeyOrder, Buyer, DirectCard, Order, Pg, ServicePeriod } from 'react-inicis';
import { CompanySelect } from './CompanySelect.js';
import { useControlTexts, type ControlProps, type Controls } from './control.js';
import { DayControl } from './DateControls.js';
import { MonthSelect } from './MonthSelect.js';
import { buyerTexts, directCardTexts, orderTexts, periodTexts } from './optionTexts.js';
import { PartsControl } from './PartsControl.js';
import {
  NumberControl,
  RequiredNumberControl,
  RequiredTextControl,
  TextControl,
} from './TextControls.js';

const shownOrderControls: Controls<BillingKeyOrder> = {
  merchantUid: RequiredTextControl,
  name: RequiredTextControl,
  amount: NumberControl,
};

const orderControls: Controls<Order> = {
  ...shownOrderControls,
  amount: RequiredNumberControl,
  taxFree: NumberControl,
  vat: NumberControl,
};

const ownerControls: Controls<Partial<Buyer>> = {
  tel: TextControl,
  name: TextControl,
  email: TextControl,
  address: TextControl,
  postcode: TextControl,
};

const buyerControls: Controls<Buyer> = { ...ownerControls, tel: RequiredTextControl };

/** Parts of an order. A story can create its order on the click; then there is nothing to change. */
export function OrderControl({ value, onChange }: ControlProps<Order>) {
  const { text } = useControlTexts();
  if (typeof value === 'function') return <p className="control-note">{text.lazyOrder}</p>;
  const order = value ?? { merchantUid: '', name: '', amount: Number.NaN };
  return (
    <PartsControl value={order} onChange={onChange} controls={orderControls} texts={orderTexts} />
  );
}

/** Parts of the order of a billing-key window. */
export const BillingKeyOrderControl = ({ value, onChange }: ControlProps<BillingKeyOrder>) => (
  <PartsControl
    value={value ?? { merchantUid: '', name: '' }}
    onChange={onChange}
    controls={shownOrderControls}
    texts={orderTexts}
  />
);

/** Parts of a buyer. */
export const BuyerControl = ({ value, onChange }: ControlProps<Buyer>) => (
  <PartsControl
    value={value ?? { tel: '' }}
    onChange={onChange}
    controls={buyerControls}
    texts={buyerTexts}
  />
);

/** Parts of the owner of a card. */
export const CardOwnerControl = ({ value, onChange }: ControlProps<Partial<Buyer>>) => (
  <PartsControl
    value={value ?? {}}
    onChange={(owner) => onChange(Object.keys(owner).length > 0 ? owner : undefined)}
    controls={ownerControls}
    texts={buyerTexts}
  />
);

const directCardControls: Controls<DirectCard> = {
  code: ({ value, onChange, labelledBy }) => {
    return <CompanySelect code={value ?? ''} onChange={onChange} labelledBy={labelledBy} />;
  },
  quota: ({ value, onChange, labelledBy }) => {
    return <MonthSelect months={value ?? 0} onChange={onChange} lumpSum labelledBy={labelledBy} />;
  },
};

/** Card company and months, or neither. */
export function DirectCardControl({ value, onChange, labelledBy }: ControlProps<DirectCard>) {
  const { text } = useControlTexts();
  if (value)
    return (
      <>
        <PartsControl
          value={value}
          onChange={onChange}
          controls={directCardControls}
          texts={directCardTexts}
        />
        <button type="button" onClick={() => onChange(undefined)}>
          {text.remove}
        </button>
      </>
    );
  return (
    <CompanySelect
      code=""
      empty={text.notSet}
      labelledBy={labelledBy}
      onChange={(code) => onChange({ code, quota: 0 })}
    />
  );
}

/** First and last day. The first of them that is set also sets the other. */
export function ServicePeriodControl({ value, onChange }: ControlProps<ServicePeriod>) {
  const { locale } = useControlTexts();
  const id = useId();
  const set = (part: Partial<ServicePeriod>) => {
    const { from = '', to = from } = { ...value, ...part };
    onChange(from === '' && to === '' ? undefined : { from: from === '' ? to : from, to });
  };
  return (
    <div className="control-parts">
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className="control-part">
          <span id={id + name}>
            {periodTexts[name][locale]} <code>{name}</code>
          </span>
          <DayControl
            value={value?.[name]}
            onChange={(day) => set({ [name]: day ?? '' })}
            labelledBy={id + name}
          />
        </div>
      ))}
    </div>
  );
}

const isPg = (text: string | undefined): text is Pg => text !== undefined;

/** Text field of a PG name. The encoder refuses a wrong name. */
export const PgControl = (props: ControlProps<Pg>) => (
  <TextControl {...props} onChange={(text) => props.onChange(isPg(text) ? text : undefined)} />
);
