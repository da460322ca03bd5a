import type { CardCode, PayMethod } from './codes.js';
import type { DateInput } from './dates.js';
import type { Locale } from './locale.js';

/**
 * Order that the shopper pays for. Create it on your server and store a copy there. The shopper can
 * edit every value in the browser, so compare a payment with the server's copy only.
 */
export interface Order {
  /**
   * Your order number, 1 to 40 characters, unique for each payment attempt. The gateway refuses a
   * number that was paid before. Use printable ASCII: other characters are sent, with a warning in
   * development. Sent as `merchant_uid`. Source: PortOne's KG Inicis page; the length is from the
   * REST schema.
   */
  merchantUid: string;
  /**
   * Product name shown to the shopper, 1 to 40 characters. 40 Korean characters fill the 80 bytes
   * that the mobile window accepts. Sent as `name`. Source: PortOne's REST schema, KG Inicis manual.
   */
  name: string;
  /**
   * Amount that the shopper pays, in won: a whole number, 1 or more. The gateway's minimum is 100
   * won by card, 150 by transfer, 300 by phone bill and 500 with escrow. Sent as `amount`. Source:
   * PortOne's KG Inicis page; the minimums are from the KG Inicis manual.
   */
  amount: number;
  /**
   * Part of `amount` that is free of tax (면세), in won: a whole number, 0 or more. The gateway uses
   * it only for merchant ids with mixed taxation (복합과세). Sent as `tax_free`; 0 is sent too.
   * Source: PortOne's KG Inicis page.
   * @default not sent
   */
  taxFree?: number | undefined;
  /**
   * Value-added tax (부가세) included in `amount`, in won: a whole number, 0 or more. If your merchant
   * id is zero-rated (영세율), set `taxFree: 0` and `vat: 0`. **Refund with the same values**, because
   * KG Inicis refunds exactly the tax amounts that it receives. For a transfer or a virtual account,
   * the sales slip shows the tax separately only if a cash receipt is issued. Sent as `vat_amount`; 0
   * is sent too. Source: PortOne's KG Inicis page.
   * @default not sent: the gateway calculates it from `amount`
   */
  vat?: number | undefined;
}

/**
 * Shopper who pays. The payment window shows these values or fills them into its form. The lengths
 * that the gateway stores are from PortOne's REST schema. Longer values are sent unchanged, with a
 * warning in development, because a long name must not stop a payment.
 */
export interface Buyer {
  /**
   * The shopper's phone number. The gateway refuses a payment without it. The gateway stores 16
   * characters. Sent as `buyer_tel`. Source: PortOne's KG Inicis page.
   */
  tel: string;
  /** The shopper's name; the gateway stores 16 characters. Sent as `buyer_name`. */
  name?: string | undefined;
  /**
   * E-mail address to which the gateway sends the receipt; the gateway stores 64 characters. Sent as
   * `buyer_email`.
   */
  email?: string | undefined;
  /** The shopper's address; the gateway stores 128 characters. Sent as `buyer_addr`. */
  address?: string | undefined;
  /** The shopper's postcode; the gateway stores 8 characters. Sent as `buyer_postcode`. */
  postcode?: string | undefined;
}

/**
 * Order, or a function that is called on the click and returns the order, usually from your server. If it
 * throws, no window opens: `onError` gets `unavailable` with the code `order`. To tell the shopper a reason
 * of your shop, such as sold out, throw a `PaymentError` with `shopperMessage`.
 */
export type LazyOrder = Order | (() => Order | Promise<Order>);

/** Rule of a card list: shows or hides one card company, or all of them with `'*'`. */
export interface CardRule {
  /** Code of a card company, or `'*'` for all companies. Sent as `card.detail[].card_code`. */
  code: CardCode | '*';
  /** True if the shopper can choose the company. Sent as `card.detail[].enabled`. */
  enabled: boolean;
}

/**
 * Card companies that the shopper can choose: only these, all except these, or a list with one rule
 * per company. A value that leaves no company to pay with is refused.
 */
export type Cards =
  | { only: readonly CardCode[]; except?: undefined }
  | { except: readonly CardCode[]; only?: undefined }
  | readonly CardRule[];

/**
 * Maximum number of months without interest, 2 to 36: one number for every card, or a number for
 * each card company by its code. The merchant pays the interest.
 */
export type InterestFree = number | { readonly [code: string]: number };

/** Period in which the merchant provides the service, such as a month of a subscription (제공기간). */
export interface ServicePeriod {
  /** First day, in Korean time. Sent as `period.from`, `YYYYMMDD`. */
  from: DateInput;
  /** Last day, in Korean time: the first day or later. Sent as `period.to`, `YYYYMMDD`. */
  to: DateInput;
}

/** Card company and months that the shopper chose on your page. */
export interface DirectCard {
  /** Code of the card company, from `cardIssuers`. Sent as `card.direct.code`. */
  code: CardCode;
  /** Months to pay in: 0 for a lump sum (일시불), or 2 to 36. Sent as `card.direct.quota`. */
  quota: number;
}

/**
 * Channel by its PG name, the older alternative to a channel key: KG Inicis alone (`html5_inicis`), or
 * with a merchant id (`html5_inicis.MOIxxxxxxx`).
 */
export type Pg = 'html5_inicis' | `html5_inicis.${string}`;

/**
 * Option table: every option of a payment, with its meaning and its wire name. `paymentOptions`
 * below assigns each option to its method. `encoders.ts` checks and encodes each value. Both fail
 * to compile if an option has no entry. "Source" names the document that defines the parameter.
 */
export interface PaymentOptions {
  /**
   * Order that the shopper pays for. Sent as `merchant_uid`, `name`, `amount`, `tax_free` and
   * `vat_amount`.
   */
  order: Order;
  /** Shopper who pays. Sent as `buyer_*`. */
  buyer: Buyer;
  /**
   * Channel key (채널 키) from the PortOne console, for the channel that takes this payment. Set
   * `channelKey` or `pg`, not both, in the request or on the provider. A channel in the request
   * replaces the provider's channel. Sent as `channelKey`. Source: PortOne's SDK page.
   * @default the provider's channel
   */
  channelKey?: string | undefined;
  /**
   * Channel by its PG name, the older alternative to a channel key: `html5_inicis`, followed by the
   * merchant id if you have several. The ActiveX name `inicis.…` is refused. Sent as `pg`. Source:
   * PortOne's KG Inicis page.
   * @default the provider's channel
   */
  pg?: Pg | undefined;
  /**
   * URL to which the gateway sends a phone's browser back after the payment. Call `usePaymentReturn` on
   * that page, or `useBillingKeyReturn` for a billing key. Give a URL of http(s), or of an app
   * (`myapp://path`). A path is resolved against the current page. A PC does not use it. Sent as
   * `m_redirect_url`. Source: PortOne's KG Inicis page.
   * @default the provider's `redirectUrl`, otherwise the current page
   */
  redirectUrl?: string | undefined;
  /**
   * Payment method. Sent as `pay_method`. Source: PortOne's KG Inicis page.
   * @default card
   */
  method?: PayMethod | undefined;
  /**
   * Months (할부 개월) that the shopper can choose, each 2 to 36. A lump sum is always offered; `[]`
   * offers nothing else. Below 50,000 won the window ignores this option and offers a lump sum only.
   *
   * Sent as `display.card_quota`, exactly these months. Source: PortOne's KG Inicis page. One PortOne
   * page describes a list with one number as an upper limit (`[6]` would offer 2 to 6 months). If you
   * send `[6]` and must not offer 3 months, test it with your contract.
   * @default every month of your contract
   */
  installments?: readonly number[] | undefined;
  /**
   * Opens the page of this card company at once, with these months: the shopper does not choose
   * them in the window. Months need an amount of 50,000 won or more. `installments` and `cards`
   * cannot be used with it. Sent as `card.direct`. Source: PortOne's KG Inicis page.
   */
  directCard?: DirectCard | undefined;
  /**
   * Card companies that the shopper can choose. Sent as `card.detail`, with the `'*'` rule first
   * because the gateway applies the rules in order. Source: PortOne's KG Inicis page.
   * @default every company of your contract
   */
  cards?: Cards | undefined;
  /**
   * Maximum number of months without interest (상점 부담 무이자), 2 to 36, for every card or for each
   * company. The merchant pays the interest. **Needs an agreement with KG Inicis**, which must set
   * up your merchant id first. Months for a company that `cards` hides are refused.
   *
   * One number is sent as `card.interest_free`. Numbers by company are sent as
   * `card.detail[].max_month` with `useFreeInterestFromMall`, in the same rules as `cards`. Source:
   * PortOne's KG Inicis page; for numbers by company, PortOne's SDK page.
   * @default no months without interest
   */
  interestFree?: InterestFree | undefined;
  /**
   * Set to `true` to let the shopper pay with card points. Sent for PC and phone:
   * `bypass.acceptmethod` `CARDPOINT`, and `bypass.P_RESERVED` `cp_yn=Y` (`dcp_yn=Y` with
   * `directCard`). Source: PortOne's KG Inicis page.
   * @default false
   */
  cardPoints?: boolean | undefined;
  /**
   * Set to `false` to hide easy pay (Kakao Pay, Naver Pay, …) in the card window. `false` is sent for
   * PC and phone: `bypass.acceptmethod` `noeasypay` and `bypass.P_RESERVED` `noeasypay=Y`. Source:
   * PortOne's KG Inicis page.
   * @default true
   */
  easyPay?: boolean | undefined;
  /**
   * True for digital content, false for physical goods. Required for a phone bill, because the fee
   * depends on it. Sent as `digital`. Source: PortOne's SDK page.
   */
  digital?: boolean | undefined;
  /**
   * Time until which the shopper can deposit into the virtual account (입금 기한): a `Date`, or Korean
   * time in a format of `DateInput`. A time in the past is sent too, because the shopper's clock can be
   * wrong; a warning appears in development. A `Date` is a moment: at midnight the virtual account closes before
   * that day begins, so give a whole day as text (`'2026-12-24'`). Sent as `vbank_due`. Source:
   * PortOne's KG Inicis page.
   * @default 30 days from now, set by the gateway
   */
  dueDate?: DateInput | undefined;
  /**
   * Set to `true` to use escrow (에스크로): the merchant receives the money after the shopper confirms
   * the delivery. Needs a contract and an amount of 500 won or more. Sent as `escrow`. Source:
   * PortOne's KG Inicis page.
   * @default false
   */
  escrow?: boolean | undefined;
  /**
   * Period in which the merchant provides the service (제공기간), shown in the window. Sent as `period`.
   * Source: PortOne's KG Inicis page.
   * @default no period
   */
  servicePeriod?: ServicePeriod | undefined;
  /**
   * Language of the payment window: `ko` or `en`. Sent as `language`. Source: PortOne's SDK page.
   * @default the provider's `locale`
   */
  language?: Locale | undefined;
  /**
   * Colour of the window on a PC: a name from the gateway's colour table, or `#rrggbb`. A phone does
   * not use it. Sent as `bypass.acceptmethod` `SKIN(…)`. Source: PortOne's V1 docs.
   * @default #c1272c
   */
  skin?: string | undefined;
  /**
   * Set to `false` to hide the cash receipt (현금영수증) of a transfer or a virtual account. Set to
   * `true` to offer it for a virtual account on a phone too. Without a cash receipt, the sales slip
   * does not show the value-added tax separately. Sent in `bypass`: `false` as
   * `no_receipt` and `bank_receipt=N`, for a virtual account also as `--va_receipt` and
   * `vbank_receipt=N`; `true` as `vbank_receipt=Y`. Source: PortOne's V1 docs.
   * @default true, but false for a virtual account on a phone
   */
  cashReceipt?: boolean | undefined;
  /**
   * URL scheme of the app that shows this page in a web view: `myapp` or `myapp://path`. Card and
   * bank apps use it to return to that app. It cannot be used with `apprun_check=Y` in `bypass`,
   * because the gateway accepts only one of the two. Sent as `app_scheme`. Source: PortOne's SDK page.
   */
  appScheme?: string | undefined;
  /**
   * Webhook URL of this payment, or a list of URLs, used instead of the URL in the console. The
   * shopper can edit it in the browser, so do not depend on it for stock or delivery. Sent as
   * `notice_url`. Source: PortOne's SDK page.
   * @default the URL in the PortOne console
   */
  noticeUrl?: string | readonly string[] | undefined;
  /**
   * URL on your server that the gateway calls before it approves the payment. PortOne support must
   * enable it. The payment is declined unless your server answers 200 within 10 seconds. The shopper
   * can edit the URL in the browser. Sent as `confirm_url`. Source: PortOne's SDK page.
   */
  confirmUrl?: string | undefined;
  /**
   * Data that the gateway stores with the payment: any object that JSON can represent. The REST API
   * returns it as a string. Sent as `custom_data`. Source: PortOne's SDK page.
   */
  customData?: object | undefined;
  /** Your id of the shopper. Sent as `customer_id`. Source: PortOne's V1 docs. */
  customerId?: string | undefined;
  /**
   * Parameters of KG Inicis that have no option here, under the gateway's own names. They are merged
   * with the tokens of the other options, without duplicates. A token that contradicts an option is
   * refused. Sent as `bypass`. Source: PortOne's KG Inicis page.
   */
  bypass?: object | undefined;
}

/**
 * Method that each option belongs to, or `null` for an option of every method. The types below and
 * the encoder use this table. `InicisCheckout` uses it to tell options from button attributes.
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

/** Options that cannot be used with `directCard`, which already sets the company and the months. */
export const directCardExcludes = ['installments', 'cards'] as const;

type DirectCardExclude = (typeof directCardExcludes)[number];
type Owners = typeof paymentOptions;
type MethodWithOptions = NonNullable<Owners[keyof Owners]>;
/** Options that belong to one of these methods. */
type OptionOf<M extends PayMethod> = {
  [K in keyof Owners]: Owners[K] extends M ? K : never;
}[keyof Owners];
/** Options that belong to one of the other methods. */
type OptionOfOthers<M extends PayMethod> = OptionOf<Exclude<PayMethod, M>>;

/** Options that every payment method accepts. */
export type WindowOptions = Omit<PaymentOptions, 'order' | 'method' | OptionOf<PayMethod>>;

type Refuses<K extends keyof PaymentOptions> = { [P in K]?: undefined };

/** Payment with a method that has no options besides the common ones. */
export interface SimplePayment extends Refuses<OptionOf<PayMethod>> {
  /** Payment method. Sent as `pay_method`. */
  method: Exclude<PayMethod, MethodWithOptions>;
}

/** Payment into a virtual account: nothing is paid until the shopper deposits the money. */
export interface VbankPayment
  extends Pick<PaymentOptions, OptionOf<'vbank'>>, Refuses<OptionOfOthers<'vbank'>> {
  /** Payment method. Sent as `pay_method`. */
  method: 'vbank';
}

/** Payment with a card company and months that the shopper chose on your page. */
export interface DirectCardPayment
  extends
    Pick<PaymentOptions, Exclude<OptionOf<'card'>, DirectCardExclude>>,
    Refuses<DirectCardExclude | OptionOfOthers<'card'>> {
  /**
   * Payment method. Sent as `pay_method`.
   * @default card
   */
  method?: 'card' | undefined;
}

/** Payment with a card that the shopper chooses in the window. */
export interface CardPayment
  extends
    Pick<PaymentOptions, Exclude<OptionOf<'card'>, 'directCard'>>,
    Refuses<'directCard' | OptionOfOthers<'card'>> {
  /**
   * Payment method. Sent as `pay_method`.
   * @default card
   */
  method?: 'card' | undefined;
}

/**
 * Payment by phone bill (휴대폰 소액결제): `digital` is required. It is the last member of the union,
 * because TypeScript before 7 compares a method in a variable with the last member, and then reports
 * that `digital` is missing.
 */
export interface PhonePayment extends Refuses<OptionOfOthers<'phone'>> {
  /** Payment method. Sent as `pay_method`. */
  method: 'phone';
  /**
   * True for digital content, false for physical goods. The fee depends on it. Sent as `digital`.
   * Source: PortOne's SDK page.
   */
  digital: boolean;
}

/**
 * Payment method with the options that belong to it. Options of other methods do not compile. Use it for
 * a method in a variable, because a phone bill needs `digital`.
 *
 * @example
 * import type { MethodOptions, PayMethod } from 'react-inicis';
 *
 * const optionsOf = (method: PayMethod): MethodOptions =>
 *   method === 'phone' ? { method, digital: false } : { method };
 */
export type MethodOptions =
  SimplePayment | VbankPayment | DirectCardPayment | CardPayment | PhonePayment;

/**
 * Request for one payment window.
 *
 * @example
 * const request: PaymentRequest = {
 *   order: { merchantUid: 'order_1', name: '원두 1kg', amount: 32000 },
 *   buyer: { tel: '010-1234-5678' },
 *   installments: [2, 3],
 * };
 */
export type PaymentRequest<O = Order> = WindowOptions & OrderOption<O> & MethodOptions;

/** The `order` of a payment request: an order, or also a function if `O` allows it. */
export interface OrderOption<O> {
  /**
   * Order that the shopper pays for, or a function called on the click that returns it, usually from
   * your server. Sent as `merchant_uid`, `name`, `amount`, `tax_free` and `vat_amount`.
   */
  order: O;
}

/**
 * Request for a billing-key window (빌링키, 비인증 결제), which registers a card for later charges. The
 * method is always a card. The amount is shown and not charged: charge later, from your server.
 *
 * @example
 * const request: BillingKeyRequest = {
 *   customerUid: 'card_5f1c',
 *   order: { merchantUid: 'order_monthly_1', name: '정기구독' },
 * };
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
   * Your id of this card's billing key, 1 to 80 characters. With `createHandlers` it must come from
   * `POST …/billing-key`: any other id is refused after the window, because a browser could name the
   * card of somebody else. Without it, generate a random one on your server for each card, because the
   * id and your API secret are enough to charge the card. A second card under the same id replaces the
   * first. Sent as `customer_uid`. Source: PortOne's KG Inicis page.
   */
  customerUid: string;
  /** Order that the window shows. Sent as `merchant_uid`, `name` and `amount`. */
  order: BillingKeyOrder;
  /** Owner of the card. Every field is optional. Sent as `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /**
   * Set to `'01'` to ask only for card number, expiry date and birth date on a phone. On a PC the
   * window ignores it and asks for everything. Sent as `bypass.inicis.authtype`. Source: PortOne's
   * V1 docs.
   * @default the window asks for everything
   */
  authType?: '01' | undefined;
}

/** Order of a billing-key window. It is shown to the shopper and not charged. */
export interface BillingKeyOrder extends Pick<Order, 'merchantUid' | 'name'> {
  /**
   * Amount that the window shows, in won: a whole number, 0 or more. Nothing is charged. Sent as
   * `amount`. Source: PortOne's KG Inicis page.
   * @default 0
   */
  amount?: number | undefined;
}

/**
 * Removes keys from each member of a union, which `Omit` would merge into one type. For wrapper
 * components that set some props themselves.
 *
 * @example
 * type PayButtonProps = Without<InicisCheckoutProps<unknown>, 'verify' | 'buyer'>;
 */
export type Without<P, K extends PropertyKey> = P extends unknown ? Omit<P, K> : never;
