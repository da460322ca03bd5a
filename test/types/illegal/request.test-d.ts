import {
  cardIssuers,
  type BillingKeyRequest,
  type MethodOptions,
  type PaymentOptions,
  type PaymentRequest,
} from 'react-inicis';
import { buyer, createOrder, order } from '../sampleOrder.js';

const labels = { merchantUid: 'order_1', name: '원두 1kg' };
const months = [3];

// @ts-expect-error: an order is required
export const noOrder: PaymentRequest = { buyer };

// @ts-expect-error: the gateway refuses a payment without the shopper's phone number
export const noBuyer: PaymentRequest = { order };

// @ts-expect-error: the phone number of the buyer is required
export const noTel: PaymentRequest = { order, buyer: { name: '김하나' } };

// @ts-expect-error: an amount is a number of won, not a string from a form
export const amountAsText: PaymentRequest = { order: { ...labels, amount: '32000' }, buyer };

// @ts-expect-error: an amount is required
export const noAmount: PaymentRequest = { order: labels, buyer };

// @ts-expect-error: an order number is required, because the outcome is read by the order number
export const noMerchantUid: PaymentRequest = { order: { name: '원두', amount: 1 }, buyer };

// @ts-expect-error: `merchant_uid` is the wire name; the option is `merchantUid`
export const wireName: PaymentRequest = { order: { ...order, merchant_uid: 'order_1' }, buyer };

// @ts-expect-error: a plain request needs an order; only buttons and hooks accept a function
export const lazyWhereKnown: PaymentRequest = { order: createOrder, buyer };

// @ts-expect-error: unknown payment method
export const unknownMethod: PaymentRequest = { order, buyer, method: 'bitcoin' };

// @ts-expect-error: Samsung Pay is `samsung` at KG Inicis
export const otherGatewaysName: PaymentRequest = { order, buyer, method: 'samsungpay' };

// @ts-expect-error: a method can be absent, but not null
export const nullMethod: PaymentRequest = { order, buyer, method: null };

// @ts-expect-error: misspelt option; the editor suggests `installments`
export const misspelt: PaymentRequest = { order, buyer, instalments: [3] };

// @ts-expect-error: `installments` is a list of months, not one number
export const oneMonth: PaymentRequest = { order, buyer, installments: 3 };

// @ts-expect-error: months are numbers, not strings
export const monthsAsText: PaymentRequest = { order, buyer, installments: ['3'] };

// @ts-expect-error: `directCard` already contains the months
export const chosenTwice: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  installments: months,
};

// @ts-expect-error: `directCard` excludes a card list
export const chosenAndListed: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  cards: { only: ['366'] },
};

// @ts-expect-error: `quota`, the months of a direct card, is required; 0 is the lump sum
export const noQuota: PaymentRequest = { order, buyer, directCard: { code: '366' } };

// @ts-expect-error: a card code is a string, because some codes begin with a zero
export const codeAsNumber: PaymentRequest = { order, buyer, directCard: { code: 41, quota: 0 } };

// @ts-expect-error: a card company is named by its code, not by its entry in the table
export const wholeEntry: PaymentRequest = { order, buyer, cards: { only: [cardIssuers.bc] } };

const bothLists = { only: ['366'], except: ['361'] };
// @ts-expect-error: `only` and `except` exclude each other
export const onlyAndExcept: PaymentRequest = { order, buyer, cards: bothLists };

// @ts-expect-error: a single card company is a list with one code
export const oneCard: PaymentRequest = { order, buyer, cards: { only: '366' } };

// @ts-expect-error: `only` or `except` is required
export const noList: PaymentRequest = { order, buyer, cards: {} };

// @ts-expect-error: `enabled` is required: a rule shows or hides a card company
export const halfARule: PaymentRequest = { order, buyer, cards: [{ code: '366' }] };

// @ts-expect-error: a virtual account has no installments
export const vbankMonths: PaymentRequest = { order, buyer, method: 'vbank', installments: months };

// @ts-expect-error: a bank transfer has no card list
export const transCards: PaymentRequest = {
  order,
  buyer,
  method: 'trans',
  cards: { only: ['366'] },
};

// @ts-expect-error: a bank transfer has no `directCard`
export const transDirect: PaymentRequest = {
  order,
  buyer,
  method: 'trans',
  directCard: { code: '366', quota: 0 },
};

// @ts-expect-error: only a card payment has `easyPay`
export const phoneEasyPay: PaymentRequest = {
  order,
  buyer,
  method: 'phone',
  digital: true,
  easyPay: false,
};

// @ts-expect-error: a phone-bill payment requires `digital`, which decides its fee
export const phoneUnsaid: PaymentRequest = { order, buyer, method: 'phone' };

// @ts-expect-error: `digital` cannot be undefined
export const phoneUndefined: PaymentRequest = { order, buyer, method: 'phone', digital: undefined };

// @ts-expect-error: `digital` is a boolean, not a string
export const digitalAsText: PaymentRequest = { order, buyer, method: 'phone', digital: 'yes' };

// @ts-expect-error: only a phone-bill payment has `digital`
export const digitalCard: PaymentRequest = { order, buyer, digital: true };

// @ts-expect-error: only a phone-bill payment has `digital`
export const digitalVbank: PaymentRequest = { order, buyer, method: 'vbank', digital: true };

// @ts-expect-error: the channel of the old ActiveX module is refused
export const activeX: PaymentRequest = { order, buyer, pg: 'inicis.MOIexample' };

// @ts-expect-error: the channel of another gateway is refused
export const otherGateway: PaymentRequest = { order, buyer, pg: 'kakaopay' };

// @ts-expect-error: a name that only begins with `html5_inicis` is refused
export const beginsLikeOurs: PaymentRequest = { order, buyer, pg: 'html5_inicis2' };

export const optionsApart = (method: 'card' | 'vbank'): MethodOptions =>
  // @ts-expect-error: not every possible method has installments; build one `MethodOptions` value
  ({ method, installments: method === 'card' ? [3] : undefined });

export const flatOptions = (options: PaymentOptions): PaymentRequest =>
  // @ts-expect-error: `PaymentOptions` does not say which options belong to which method
  options;

export function reorder(request: PaymentRequest) {
  // @ts-expect-error: the list is readonly, because it belongs to the caller
  request.installments?.push(12);
}

const cardForLater = { customerUid: 'customer_1', order: labels };

// @ts-expect-error: `customerUid` is required, because later charges need this name of the card
export const noCustomer: BillingKeyRequest = { order: labels };

// @ts-expect-error: a billing key has no installments, because the registration charges nothing
export const billingMonths: BillingKeyRequest = { ...cardForLater, installments: [3] };

// @ts-expect-error: a billing key has no payment method, because it is always a card
export const billingMethod: BillingKeyRequest = { ...cardForLater, method: 'card' };

const shownAsText = { ...labels, amount: '0' };
// @ts-expect-error: the displayed amount is a number of won, not a string
export const billingText: BillingKeyRequest = { customerUid: 'customer_1', order: shownAsText };
