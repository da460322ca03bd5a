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

// @ts-expect-error: nothing can be paid without an order
export const noOrder: PaymentRequest = { buyer };

// @ts-expect-error: the gateway refuses a payment without the shopper's phone number
export const noBuyer: PaymentRequest = { order };

// @ts-expect-error: of the buyer, the phone number is what is required
export const noTel: PaymentRequest = { order, buyer: { name: '김하나' } };

// @ts-expect-error: an amount is a number of won, and a form's text is not
export const amountAsText: PaymentRequest = { order: { ...labels, amount: '32000' }, buyer };

// @ts-expect-error: what costs nothing is not paid for, so the amount cannot be left out
export const noAmount: PaymentRequest = { order: labels, buyer };

// @ts-expect-error: without an order number nobody can ask what became of the payment
export const noMerchantUid: PaymentRequest = { order: { name: '원두', amount: 1 }, buyer };

// @ts-expect-error: the gateway's spelling is not ours; `merchantUid` is
export const wireName: PaymentRequest = { order: { ...order, merchant_uid: 'order_1' }, buyer };

// @ts-expect-error: a plain request has its order; only buttons and hooks make one on the click
export const lazyWhereKnown: PaymentRequest = { order: createOrder, buyer };

// @ts-expect-error: no such method
export const unknownMethod: PaymentRequest = { order, buyer, method: 'bitcoin' };

// @ts-expect-error: Samsung Pay is `samsung` at KG Inicis
export const otherGatewaysName: PaymentRequest = { order, buyer, method: 'samsungpay' };

// @ts-expect-error: a method may be left out, not be null
export const nullMethod: PaymentRequest = { order, buyer, method: null };

// @ts-expect-error: an option that nobody offers; the editor says `installments`
export const misspelt: PaymentRequest = { order, buyer, instalments: [3] };

// @ts-expect-error: one number is not a list of months
export const oneMonth: PaymentRequest = { order, buyer, installments: 3 };

// @ts-expect-error: months are numbers
export const monthsAsText: PaymentRequest = { order, buyer, installments: ['3'] };

// @ts-expect-error: a chosen card already has its months
export const chosenTwice: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  installments: months,
};

// @ts-expect-error: a chosen card leaves no list to choose from
export const chosenAndListed: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  cards: { only: ['366'] },
};

// @ts-expect-error: a chosen card needs its months; 0 is a lump sum
export const noQuota: PaymentRequest = { order, buyer, directCard: { code: '366' } };

// @ts-expect-error: a code is a string, because some begin with a zero
export const codeAsNumber: PaymentRequest = { order, buyer, directCard: { code: 41, quota: 0 } };

// @ts-expect-error: a company is given by its code, and this is its entry in the table
export const wholeEntry: PaymentRequest = { order, buyer, cards: { only: [cardIssuers.bc] } };

const bothLists = { only: ['366'], except: ['361'] };
// @ts-expect-error: only these, or all but these; not both
export const onlyAndExcept: PaymentRequest = { order, buyer, cards: bothLists };

// @ts-expect-error: one card company is a list of one
export const oneCard: PaymentRequest = { order, buyer, cards: { only: '366' } };

// @ts-expect-error: neither of the two lists says nothing
export const noList: PaymentRequest = { order, buyer, cards: {} };

// @ts-expect-error: a rule shows a company or hides it
export const halfARule: PaymentRequest = { order, buyer, cards: [{ code: '366' }] };

// @ts-expect-error: a virtual account has no months
export const vbankMonths: PaymentRequest = { order, buyer, method: 'vbank', installments: months };

// @ts-expect-error: a bank transfer has no cards
export const transCards: PaymentRequest = {
  order,
  buyer,
  method: 'trans',
  cards: { only: ['366'] },
};

// @ts-expect-error: a bank transfer has no card to choose
export const transDirect: PaymentRequest = {
  order,
  buyer,
  method: 'trans',
  directCard: { code: '366', quota: 0 },
};

// @ts-expect-error: easy pay stands beside cards only
export const phoneEasyPay: PaymentRequest = {
  order,
  buyer,
  method: 'phone',
  digital: true,
  easyPay: false,
};

// @ts-expect-error: a phone bill must say what kind of goods it is: the fee depends on it
export const phoneUnsaid: PaymentRequest = { order, buyer, method: 'phone' };

// @ts-expect-error: `undefined` does not say it either
export const phoneUndefined: PaymentRequest = { order, buyer, method: 'phone', digital: undefined };

// @ts-expect-error: yes or no, not a word
export const digitalAsText: PaymentRequest = { order, buyer, method: 'phone', digital: 'yes' };

// @ts-expect-error: no other method asks what kind of goods it is
export const digitalCard: PaymentRequest = { order, buyer, digital: true };

// @ts-expect-error: no other method asks what kind of goods it is
export const digitalVbank: PaymentRequest = { order, buyer, method: 'vbank', digital: true };

// @ts-expect-error: the ActiveX era's channel is refused
export const activeX: PaymentRequest = { order, buyer, pg: 'inicis.MOIexample' };

// @ts-expect-error: another gateway has another window
export const otherGateway: PaymentRequest = { order, buyer, pg: 'kakaopay' };

// @ts-expect-error: a name that merely begins like ours
export const beginsLikeOurs: PaymentRequest = { order, buyer, pg: 'html5_inicis2' };

export const optionsApart = (method: 'card' | 'vbank'): MethodOptions =>
  // @ts-expect-error: the months do not go with every method that this may be; build one value
  ({ method, installments: method === 'card' ? [3] : undefined });

export const flatOptions = (options: PaymentOptions): PaymentRequest =>
  // @ts-expect-error: a flat bag of options has lost which method they belong to
  options;

export function reorder(request: PaymentRequest) {
  // @ts-expect-error: the list is the caller's; it is read, not changed
  request.installments?.push(12);
}

const cardForLater = { customerUid: 'customer_1', order: labels };

// @ts-expect-error: whose card it is must be said, or nobody can charge it later
export const noCustomer: BillingKeyRequest = { order: labels };

// @ts-expect-error: a registration charges nothing, so there is nothing to divide
export const billingMonths: BillingKeyRequest = { ...cardForLater, installments: [3] };

// @ts-expect-error: always a card, so no method is written
export const billingMethod: BillingKeyRequest = { ...cardForLater, method: 'card' };

const shownAsText = { ...labels, amount: '0' };
// @ts-expect-error: the shown amount is a number of won too
export const billingText: BillingKeyRequest = { customerUid: 'customer_1', order: shownAsText };
