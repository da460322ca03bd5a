import { PaymentError } from '../../../core/error.js';
import type { Buyer } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/orderRow.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import { encodeBuyer } from './person.js';
import type { CashReceiptBody, ExternalReceiptBody } from './requestBodies.js';
import { checkWord, productTypes, type ProductType } from './words.js';

/** Cash receipt (현금영수증) to issue. An unknown field is `invalid`. */
export interface CashReceiptRequest {
  /**
   * Number that identifies the receiver: phone number, business number, resident number or number of
   * a cash receipt card. Digits, with or without hyphens. No error contains it. Sent as `identifier`.
   */
  identifier: string;
  /**
   * Purpose: `person` for a tax deduction (소득공제), `company` as an expense proof (지출증빙). Sent as
   * `type`.
   *
   * @default 'person'
   */
  type?: 'person' | 'company' | undefined;
  /** Kind of the identifier. KG Inicis recognizes it by itself. Sent as `identifier_type`. */
  identifierType?: 'person' | 'business' | 'phone' | 'taxcard' | undefined;
  /** Tax-free part of the amount, in won. Sent as `tax_free`. */
  taxFree?: number | undefined;
  /** Value-added tax in the amount, in won. Sent as `vat_amount`. */
  vat?: number | undefined;
  /** Shopper: name, telephone number and mail address. Sent as `buyer_*`. */
  buyer?: Pick<Partial<Buyer>, 'name' | 'email' | 'tel'> | undefined;
  /** Kind of goods. Only other PGs use it. Sent as `product_type`. */
  productType?: ProductType | undefined;
  /** Business number of the merchant. Only other PGs use it. Sent as `corp_reg_no`. */
  businessNumber?: string | undefined;
}

/** Cash receipt to issue for a payment of the gateway. An unknown field is `invalid`. */
export interface PaymentReceiptRequest extends CashReceiptRequest {
  /** Name of the merchant's company. Only other PGs use it. Sent as `company_name`. */
  companyName?: string | undefined;
  /** Telephone number of the merchant. Only other PGs use it. Sent as `company_tel`. */
  companyTel?: string | undefined;
}

/** Cash receipt to issue for an order that was paid elsewhere. An unknown field is `invalid`. */
export interface ExternalReceiptRequest extends CashReceiptRequest {
  /** Channel of KG Inicis that issues the receipt. Sent as `channel_key`. */
  channelKey: string;
  /** Name of the order. Sent as `name`. */
  name: string;
  /** Amount that was paid, in won. Sent as `amount`. */
  amount: number;
  /** Payment method of the order. Only other PGs use it. Sent as `pay_method`. */
  method?: 'trans' | 'vbank' | undefined;
}

const receiptEncoders = {
  identifier: (identifier) => ({ identifier: checkIdentifier(identifier) }),
  type: optional((type) => ({ type: checkWord('type', ['person', 'company'], type) })),
  identifierType: optional((type) => ({
    identifier_type: checkWord('identifierType', ['person', 'business', 'phone', 'taxcard'], type),
  })),
  // The amount of a payment is known to the gateway only, so the parts are compared with each other.
  taxFree: (_, request) => encodeTaxParts('', Number.MAX_SAFE_INTEGER, request),
  // Encoded with `taxFree`, because both are parts of one amount.
  vat: () => ({}),
  buyer: optional(encodeBuyer),
  productType: optional((type) => ({ product_type: checkWord('productType', productTypes, type) })),
  businessNumber: optional((number) => ({ corp_reg_no: number })),
} satisfies Encoders<CashReceiptRequest, CashReceiptBody>;

const paymentReceiptEncoders = {
  ...receiptEncoders,
  companyName: optional((name) => ({ company_name: name })),
  companyTel: optional((tel) => ({ company_tel: tel })),
} satisfies Encoders<PaymentReceiptRequest, CashReceiptBody>;

const externalReceiptEncoders = {
  ...receiptEncoders,
  channelKey: (key) => ({ channel_key: check('channelKey', 'required', key) }),
  name: (name) => ({ name: check('name', 'required', name) }),
  amount: (amount) => ({ amount: check('amount', 'won', amount) }),
  taxFree: (_, request) => encodeTaxParts('', request.amount, request),
  method: optional((method) => ({ pay_method: checkWord('method', ['trans', 'vbank'], method) })),
} satisfies Encoders<ExternalReceiptRequest, ExternalReceiptBody>;

/** Checks the number of the receiver. Its error does not contain the number. */
function checkIdentifier(identifier: string): string {
  if (typeof identifier === 'string' && /^\d(-?\d){9,18}$/.test(identifier)) return identifier;
  const field = 'identifier';
  throw new PaymentError('invalid', `${field}: must have 10 to 19 digits`, { field });
}

/** Encodes a cash receipt for a payment. */
export const encodePaymentReceipt = (request: PaymentReceiptRequest) =>
  encodeWritten('', paymentReceiptEncoders, request);

/** Encodes a cash receipt for an order that was paid elsewhere. */
export const encodeExternalReceipt = (request: ExternalReceiptRequest) =>
  encodeWritten('', externalReceiptEncoders, request);
