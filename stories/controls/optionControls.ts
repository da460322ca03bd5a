import type {
  BillingKeyOrder,
  BillingKeyRequest,
  Buyer,
  DirectCard,
  Order,
  PaymentOptions,
  Pg,
  ServicePeriod,
} from 'react-inicis';
import { payMethods, type PayMethod } from 'react-inicis';
import * as v from 'valibot';
import { CardsControl } from './CardsControl.js';
import {
  AuthTypeControl,
  BooleanControl,
  LanguageControl,
  MethodControl,
} from './ChoiceControls.js';
import type { Control } from './control.js';
import { MomentControl } from './DateControls.js';
import { BypassControl, FieldsControl } from './FieldsControl.js';
import { InterestFreeControl } from './InterestFreeControl.js';
import { MonthsControl } from './MonthsControl.js';
import {
  BillingKeyOrderControl,
  BuyerControl,
  CardOwnerControl,
  DirectCardControl,
  OrderControl,
  PgControl,
  ServicePeriodControl,
} from './PartControls.js';
import { SkinControl } from './SkinControl.js';
import { LinesControl, RequiredTextControl, TextControl } from './TextControls.js';

/** Control of an option, and the schema that a value in a link must match. */
interface OptionControl<Value> {
  control: Control<Value>;
  schema: v.GenericSchema<unknown, Value>;
}

/** A control and a schema for each option. An option without them does not compile. */
export type OptionControls<Options> = {
  readonly [Name in keyof Options]-?: OptionControl<NonNullable<Options[Name]>>;
};

type Entries<Value> = Record<keyof Value, v.GenericSchema>;

const text = v.string();
const flag = v.boolean();
/** Number; `null` in JSON is an empty field. */
const number = v.pipe(
  v.nullable(v.number()),
  v.transform((given) => given ?? Number.NaN),
);
const method = v.custom<PayMethod>((given) => typeof given === 'string' && given in payMethods);
/** Object with any keys. `v.record` would drop `constructor`, `prototype` and `__proto__`. */
const record = v.custom<Readonly<Record<string, unknown>>>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
);

const order = v.strictObject({
  merchantUid: text,
  name: text,
  amount: number,
  taxFree: v.optional(v.number()),
  vat: v.optional(v.number()),
} satisfies Entries<Order>);
const shownOrder = v.strictObject({
  merchantUid: text,
  name: text,
  amount: v.optional(v.number()),
} satisfies Entries<BillingKeyOrder>);
const owner = {
  name: v.optional(text),
  email: v.optional(text),
  address: v.optional(text),
  postcode: v.optional(text),
} satisfies Entries<Omit<Buyer, 'tel'>>;
const cards = v.union([
  v.strictObject({ only: v.array(text) }),
  v.strictObject({ except: v.array(text) }),
  v.array(v.strictObject({ code: text, enabled: flag })),
]);

const shared = {
  channelKey: { control: TextControl, schema: text },
  pg: { control: PgControl, schema: v.custom<Pg>((given) => typeof given === 'string') },
  redirectUrl: { control: TextControl, schema: text },
  language: { control: LanguageControl, schema: v.picklist(['ko', 'en']) },
  appScheme: { control: TextControl, schema: text },
  noticeUrl: { control: LinesControl, schema: v.union([text, v.array(text)]) },
  customData: { control: FieldsControl, schema: record },
  customerId: { control: TextControl, schema: text },
} satisfies Partial<OptionControls<PaymentOptions & BillingKeyRequest>>;

/** Controls of the options of a payment. */
export const paymentControls: OptionControls<PaymentOptions> = {
  ...shared,
  order: { control: OrderControl, schema: order },
  buyer: { control: BuyerControl, schema: v.strictObject({ tel: text, ...owner }) },
  method: { control: MethodControl, schema: method },
  digital: { control: BooleanControl, schema: flag },
  installments: { control: MonthsControl, schema: v.array(v.number()) },
  directCard: {
    control: DirectCardControl,
    schema: v.strictObject({ code: text, quota: number } satisfies Entries<DirectCard>),
  },
  cards: { control: CardsControl, schema: cards },
  easyPay: { control: BooleanControl, schema: flag },
  interestFree: {
    control: InterestFreeControl,
    schema: v.union([v.number(), v.record(text, v.number())]),
  },
  cardPoints: { control: BooleanControl, schema: flag },
  dueDate: { control: MomentControl, schema: text },
  escrow: { control: BooleanControl, schema: flag },
  servicePeriod: {
    control: ServicePeriodControl,
    schema: v.strictObject({ from: text, to: text } satisfies Entries<ServicePeriod>),
  },
  skin: { control: SkinControl, schema: text },
  cashReceipt: { control: BooleanControl, schema: flag },
  confirmUrl: { control: TextControl, schema: text },
  bypass: { control: BypassControl, schema: record },
};

/** Controls of the options of a billing-key window. */
export const billingKeyControls: OptionControls<BillingKeyRequest> = {
  ...shared,
  customerUid: { control: RequiredTextControl, schema: text },
  order: { control: BillingKeyOrderControl, schema: shownOrder },
  buyer: {
    control: CardOwnerControl,
    schema: v.strictObject({ tel: v.exactOptional(text), ...owner }),
  },
  authType: { control: AuthTypeControl, schema: v.literal('01') },
};
