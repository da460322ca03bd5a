import type { CardCode, PayMethod } from './codes.js';
import type { DateInput } from './dates.js';
import type { Locale } from './locale.js';

/**
 * What the shopper buys. Your server makes it and keeps its own copy: every value given to the
 * payment window can be edited by the shopper, so only the server's copy decides what was owed.
 */
export interface Order {
  /**
   * Your order number: unique for each attempt that may be paid, 1 to 40 characters of printable
   * ASCII. One that was paid before is refused by the gateway. Sent as `merchant_uid`.
   */
  merchantUid: string;
  /**
   * What the shopper reads as the product, 1 to 40 characters; as many Korean ones fit into the 80
   * bytes of a phone's window. Sent as `name`.
   */
  name: string;
  /**
   * What the shopper pays, in won: a whole number, 1 or more. The gateway refuses less than 100 won
   * by card, 150 by transfer, 300 by phone bill and 500 with escrow. Sent as `amount`.
   */
  amount: number;
  /**
   * The part of `amount` that is free of tax (면세), in won. Counts only for merchant ids with mixed
   * taxation. Sent as `tax_free`, 0 too.
   */
  taxFree?: number | undefined;
  /**
   * The value-added tax within `amount`, in won. With a merchant id set to zero rate (영세율), send
   * `taxFree: 0` and `vat: 0`, and **cancel with the very same amounts**: they are passed on to the
   * gateway as they are. With a transfer or a virtual account the receipt shows it only where a
   * cash receipt is issued. Sent as `vat_amount`, 0 too.
   * @default what the gateway makes of `amount`
   */
  vat?: number | undefined;
}

/**
 * Who pays. What is given is shown in, or filled into, the payment window. The gateway's records
 * hold 16 characters of phone number and name, 64 of the e-mail address, 128 of the address and 8
 * of the postcode. Longer ones are sent as they are: no shopper is turned away for a long name.
 */
export interface Buyer {
  /** The shopper's phone number. The gateway refuses a payment without it. Sent as `buyer_tel`. */
  tel: string;
  /** The shopper's name. Sent as `buyer_name`. */
  name?: string | undefined;
  /** Where the gateway mails the receipt. Sent as `buyer_email`. */
  email?: string | undefined;
  /** The shopper's address. Sent as `buyer_addr`. */
  address?: string | undefined;
  /** The shopper's postcode. Sent as `buyer_postcode`. */
  postcode?: string | undefined;
}

/** An order, or how to get one when the shopper clicks: usually a call to your own server. */
export type LazyOrder = Order | (() => Order | Promise<Order>);

/** One line of a card list: show this company, or hide it. `'*'` stands for all of them. */
export interface CardRule {
  /** A card company's code, or `'*'`. Sent as `card.detail[].card_code`. */
  code: CardCode | '*';
  /** Whether the shopper sees it. Sent as `card.detail[].enabled`. */
  enabled: boolean;
}

/**
 * Which card companies the shopper may choose: only these, all but these, or rule by rule, one rule a
 * company. A list that leaves none is refused.
 */
export type Cards =
  | { only: readonly CardCode[]; except?: undefined }
  | { except: readonly CardCode[]; only?: undefined }
  | readonly CardRule[];

/**
 * Months without interest that the shop pays for: up to this many for every card, or for each card
 * company by its code. Card lists write the same field, so both are joined to one rule a company.
 */
export type InterestFree = number | { readonly [code: string]: number };

/** When the service that is paid for is given. */
export interface ServicePeriod {
  /** Its first day, Korean time. Sent as `period.from`, `YYYYMMDD`. */
  from: DateInput;
  /** Its last day, Korean time. Sent as `period.to`, `YYYYMMDD`. */
  to: DateInput;
}

/** One card company and one number of months, chosen on your page. */
export interface DirectCard {
  /** The company whose step opens at once, as in `cardIssuers`. Sent as `card.direct.code`. */
  code: CardCode;
  /** Months to pay in: 0 is a lump sum, else 2 to 36. Sent as `card.direct.quota`. */
  quota: number;
}

/** KG Inicis, or KG Inicis with a merchant id: `html5_inicis`, `html5_inicis.MOIxxxxxxx`. */
export type Pg = 'html5_inicis' | `html5_inicis.${string}`;

/**
 * The one option table: every option of a payment, its meaning and its wire name. `paymentOptions`
 * below says which method takes it; `encoders.ts` says which values are legal and how they are sent.
 * Neither compiles until it has an entry for each option.
 */
export interface PaymentOptions {
  /** What the shopper buys. Sent as `merchant_uid`, `name` and `amount`. */
  order: Order;
  /** Who pays. Sent as `buyer_*`. */
  buyer: Buyer;
  /**
   * The channel of the PortOne console that takes this payment. Either this or `pg`, here or on
   * the provider; one given here replaces the provider's. Sent as `channelKey`.
   */
  channelKey?: string | undefined;
  /**
   * The older name of a channel: `html5_inicis`, with a merchant id where you have several.
   * The ActiveX era's `inicis.…` is refused. Sent as `pg`.
   */
  pg?: Pg | undefined;
  /**
   * Where a phone's browser comes back to after the payment; read it there with
   * `usePaymentReturn`. A path is taken from the current page. Sent as `m_redirect_url`.
   * @default the provider's, else the current page
   */
  redirectUrl?: string | undefined;
  /**
   * How the shopper pays. Sent as `pay_method`.
   * @default card
   */
  method?: PayMethod | undefined;
  /**
   * The months that the shopper may choose between, 2 to 36; a lump sum is always offered, and
   * `[]` leaves only that. From 50,000 won; below, the window offers a lump sum whatever stands
   * here. Sent as `display.card_quota`: exactly these months. One page of the vendor reads a
   * single number as an upper bound: where `[6]` must not offer 3 months, list nothing else and
   * try it with your contract.
   * @default every month of your contract
   */
  installments?: readonly number[] | undefined;
  /**
   * Skips the choice of card and opens this company's step at once, with these months; months are
   * for 50,000 won and more. Excludes `installments` and `cards`. Sent as `card.direct`.
   */
  directCard?: DirectCard | undefined;
  /**
   * The card companies that the shopper sees. Sent as `card.detail`, the `'*'` rule first.
   * @default every company of your contract
   */
  cards?: Cards | undefined;
  /**
   * Months without interest, paid for by the shop, 2 to 36: a number for every card, or a number
   * for each company. **Only after an agreement with KG Inicis**, who must set your merchant id up
   * first. Sent as `card.interest_free`, or as `card.detail[].max_month` with
   * `useFreeInterestFromMall`; beside `cards`, on the company's own rule there. Months for a company
   * that `cards` hides are refused.
   * @default none
   */
  interestFree?: InterestFree | undefined;
  /**
   * Whether the shopper may pay with the card's points. Sent for PC and mobile alike, as
   * `bypass.acceptmethod` `CARDPOINT` and `bypass.P_RESERVED` `cp_yn=Y` (`dcp_yn=Y` with a direct
   * card).
   * @default false
   */
  cardPoints?: boolean | undefined;
  /**
   * Whether the card window offers easy pay (Kakao Pay, Naver Pay, …) beside the cards. `false`
   * is sent for PC and mobile alike, as `bypass.acceptmethod` and `bypass.P_RESERVED`.
   * @default true
   */
  easyPay?: boolean | undefined;
  /**
   * Whether the goods are digital content (`true`) or real (`false`). A phone-bill payment needs
   * it: the fee depends on it. Sent as `digital`.
   */
  digital?: boolean | undefined;
  /**
   * Until when the money must arrive at a virtual account: a `Date`, or Korean time in one of the
   * documented forms. One that has passed is sent all the same, because a shopper's clock may be
   * wrong; in development the console says so. Sent as `vbank_due`.
   * @default 30 days, the gateway's own
   */
  dueDate?: DateInput | undefined;
  /**
   * Holds the money until the shopper confirms the goods (에스크로). Needs a contract; from 500 won.
   * Sent as `escrow`.
   * @default false
   */
  escrow?: boolean | undefined;
  /** When the service that is paid for is given (제공기간), as the window shows it. Sent as `period`. */
  servicePeriod?: ServicePeriod | undefined;
  /**
   * The language of the payment window. Sent as `language`.
   * @default the provider's `locale`
   */
  language?: Locale | undefined;
  /**
   * The colour of the window on a PC: a name of the gateway's colour table, or `#rrggbb`. Sent as
   * `bypass.acceptmethod` `SKIN(…)`.
   * @default #c1272c
   */
  skin?: string | undefined;
  /**
   * Whether a transfer or a virtual account offers a cash receipt (현금영수증). Without one, a sales
   * slip does not show its value-added tax apart. `false` is sent as `no_receipt` and
   * `bank_receipt=N`, `true` as `vbank_receipt=Y`, in `bypass`.
   * @default offered on a PC and for a transfer; not for a virtual account on a phone
   */
  cashReceipt?: boolean | undefined;
  /**
   * Where the app is that opened this page in a web view, so that card and bank apps find the way
   * back: `myapp` or `myapp://path`. A raw `apprun_check=Y` beside it is refused: the gateway takes
   * one of the two. Sent as `app_scheme`.
   */
  appScheme?: string | undefined;
  /**
   * Webhook addresses for this payment, instead of the console's. They come from the browser, so
   * rely on none of them for stock or delivery. Sent as `notice_url`.
   */
  noticeUrl?: string | readonly string[] | undefined;
  /**
   * Where the gateway asks you before it approves; support must enable it. Anything but a 200 within
   * 10 seconds declines the payment. It comes from the browser too. Sent as `confirm_url`.
   */
  confirmUrl?: string | undefined;
  /** Anything of yours that JSON can hold. REST gives it back as a string. Sent as `custom_data`. */
  customData?: object | undefined;
  /** Your number of the shopper. Sent as `customer_id`. */
  customerId?: string | undefined;
  /**
   * What the gateway knows and this kit has no option for, under the gateway's own names. Joined
   * with what the options produce, each token once; one that contradicts an option is refused. Sent
   * as `bypass`.
   */
  bypass?: object | undefined;
}

/**
 * The one method that each option belongs to; `null` where every method takes it. The types below and
 * the encoder read it. It also tells a button's options from its attributes.
 */
export const paymentOptions = {
  order: null,
  buyer: null,
  channelKey: null,
  pg: null,
  redirectUrl: null,
  method: null,
  installments: 'card',
  directCard: 'card',
  cards: 'card',
  easyPay: 'card',
  digital: 'phone',
  interestFree: 'card',
  cardPoints: 'card',
  dueDate: 'vbank',
  escrow: null,
  servicePeriod: null,
  language: null,
  skin: null,
  cashReceipt: null,
  appScheme: null,
  noticeUrl: null,
  confirmUrl: null,
  customData: null,
  customerId: null,
  bypass: null,
} as const satisfies Record<keyof PaymentOptions, PayMethod | null>;

/** Options that a card chosen on your page has already decided. */
export const directCardExcludes = ['installments', 'cards'] as const;

type DirectCardExclude = (typeof directCardExcludes)[number];
type Owners = typeof paymentOptions;
type MethodWithOptions = NonNullable<Owners[keyof Owners]>;
/** The options that belong to these methods. */
type OptionOf<M extends PayMethod> = {
  [K in keyof Owners]: Owners[K] extends M ? K : never;
}[keyof Owners];
/** The options that belong to one of the other methods. */
type OptionOfOthers<M extends PayMethod> = OptionOf<Exclude<PayMethod, M>>;

/** Options that every window takes. */
export type WindowOptions = Omit<PaymentOptions, 'order' | 'method' | OptionOf<PayMethod>>;

type Refuses<K extends keyof PaymentOptions> = { [P in K]?: undefined };

/** Methods that have no special options. */
export interface SimplePayment extends Refuses<OptionOf<PayMethod>> {
  /** How the shopper pays. Sent as `pay_method`. */
  method: Exclude<PayMethod, MethodWithOptions>;
}

/** A phone-bill payment: the kind of goods must be said. */
export interface PhonePayment extends Refuses<OptionOfOthers<'phone'>> {
  /** How the shopper pays. Sent as `pay_method`. */
  method: 'phone';
  /**
   * Whether the goods are digital content (`true`) or real (`false`): the fee depends on it. Sent
   * as `digital`.
   */
  digital: boolean;
}

/** A virtual account: nothing is paid until the shopper sends the money to it. */
export interface VbankPayment
  extends Pick<PaymentOptions, OptionOf<'vbank'>>, Refuses<OptionOfOthers<'vbank'>> {
  /** How the shopper pays. Sent as `pay_method`. */
  method: 'vbank';
}

/** A card chosen on your page: its company and months are fixed, so neither is listed. */
export interface DirectCardPayment
  extends
    Pick<PaymentOptions, Exclude<OptionOf<'card'>, DirectCardExclude>>,
    Refuses<DirectCardExclude | OptionOfOthers<'card'>> {
  /**
   * How the shopper pays. Sent as `pay_method`.
   * @default card
   */
  method?: 'card' | undefined;
}

/** A card chosen in the window. Last of the union, because compilers report against the last. */
export interface CardPayment
  extends
    Pick<PaymentOptions, Exclude<OptionOf<'card'>, 'directCard'>>,
    Refuses<'directCard' | OptionOfOthers<'card'>> {
  /**
   * How the shopper pays. Sent as `pay_method`.
   * @default card
   */
  method?: 'card' | undefined;
}

/** A method with the options that go with it, and none that do not. */
export type MethodOptions =
  SimplePayment | PhonePayment | VbankPayment | DirectCardPayment | CardPayment;

/**
 * Everything one payment window needs.
 *
 * @example
 * const request: PaymentRequest = {
 *   order: { merchantUid: 'order_1', name: '원두 1kg', amount: 32000 },
 *   buyer: { tel: '010-1234-5678' },
 *   installments: [2, 3],
 * };
 */
export type PaymentRequest<O = Order> = WindowOptions & OrderOption<O> & MethodOptions;

/** The order of a payment, at hand or made on the click. */
export interface OrderOption<O> {
  /**
   * What the shopper buys, or a function that gets it on the click, usually from your own server.
   * Sent as `merchant_uid`, `name` and `amount`.
   */
  order: O;
}

/**
 * Everything the window needs that registers a card for later charges (비인증 결제, billing key).
 * Always a card; the amount is shown and never charged. Charge later, from your server.
 */
export interface BillingKeyRequest extends Pick<
  PaymentOptions,
  | 'channelKey'
  | 'pg'
  | 'redirectUrl'
  | 'appScheme'
  | 'noticeUrl'
  | 'customData'
  | 'customerId'
  | 'language'
> {
  /**
   * Your name for this card, 1 to 80 characters. Make it on your server, unguessable, one a card:
   * whoever knows it and your secret can charge it. Sent as `customer_uid`.
   */
  customerUid: string;
  /** What the window shows. Sent as `merchant_uid`, `name` and `amount`. */
  order: BillingKeyOrder;
  /** Whose card it is; nothing is required here. Sent as `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /**
   * `'01'` asks on a phone only for card number, expiry and birth date. A PC asks for everything
   * all the same. Sent as `bypass.inicis.authtype`.
   */
  authType?: '01' | undefined;
}

/** The order of a billing-key window: for showing, not for charging. */
export interface BillingKeyOrder extends Pick<Order, 'merchantUid' | 'name'> {
  /**
   * The amount that the window shows, in won; nothing is charged. Sent as `amount`.
   * @default 0
   */
  amount?: number | undefined;
}

/** An `Omit` that keeps a union a union, for wrappers that fill in some props themselves. */
export type Without<P, K extends PropertyKey> = P extends unknown ? Omit<P, K> : never;
