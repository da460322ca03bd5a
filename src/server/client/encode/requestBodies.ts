/** Fields of the requests, as the gateway names them. A misspelt name does not compile. */

/** Order that is charged now or later. */
export interface OrderBody {
  merchant_uid: string;
  name: string;
  amount: number;
  tax_free: number;
  vat_amount: number;
  card_quota: number;
  interest_free_by_merchant: boolean;
  use_card_point: boolean;
  custom_data: string;
  notice_url: string;
  buyer_name: string;
  buyer_email: string;
  buyer_tel: string;
  buyer_addr: string;
  buyer_postcode: string;
  currency: string;
  bypass: string;
  browser_ip: string;
  product_type: string;
  promotion_id: string;
}

/** Order that is charged to a registered card. */
export interface RegisteredCardBody extends OrderBody {
  product_count: number;
  cash_receipt_type: string;
  extra: object;
}

/** Order that is charged to a registered card now. */
export interface ChargeBody extends RegisteredCardBody {
  channel_key: string;
}

/** Order that is charged to a card number. */
export interface OnetimeBody extends OrderBody {
  pg: string;
  channelGroupId: string;
  secure_3d_charge_id: string;
  secure_3d_token: string;
}

/** Order that is charged later. */
export interface ScheduledBody extends RegisteredCardBody {
  schedule_at: number;
}

/** Card with its number. */
export interface CardBody {
  card_number: string;
  expiry: string;
  birth: string;
  pwd_2digit: string;
  cvc: string;
}

/** Card and channel of scheduled charges. */
export interface ScheduleOptionsBody extends CardBody {
  checking_amount: number;
  customer_id: string;
  channel_key: string;
}

/** Channel and owner of a card to register. */
export interface CustomerBody {
  channel_key: string;
  channel_group_id: string;
  pg: string;
  customer_id: string;
  customer_name: string;
  customer_email: string;
  customer_tel: string;
  customer_addr: string;
  customer_postcode: string;
}

/** Cancellation of a payment. */
export interface CancelBody {
  imp_uid: string;
  merchant_uid: string;
  amount: number;
  checksum: number;
  reason: string;
  tax_free: number;
  vat_amount: number;
  refund_holder: string;
  refund_bank: string;
  refund_account: string;
  refund_tel: string;
  enable_webhook: boolean;
  retain_promotion: boolean;
  extra: { requester: string };
}

/** Amount to register before the payment window opens. */
export interface PreparationBody {
  merchant_uid: string;
  amount: number;
  currency: string;
}

/** Delivery of an escrow payment. */
export interface DeliveryBody {
  sender: Partial<DeliveryPersonBody>;
  receiver: Partial<DeliveryPersonBody>;
  logis: Partial<ParcelBody>;
  products: readonly Partial<ProductBody>[];
  send_email: boolean;
}

/** Sender or receiver of a delivery. */
export interface DeliveryPersonBody {
  name: string;
  tel: string;
  addr: string;
  postcode: string;
  relationship: string;
  formed_address: Partial<AddressLinesBody>;
}

/** Address in two lines. */
export interface AddressLinesBody {
  address_line_1: string;
  address_line_2: string;
}

/** Parcel of a delivery. */
export interface ParcelBody {
  company: string;
  invoice: string;
  sent_at: number;
  receiving_at: string;
  address: string;
}

/** Product in a delivery. */
export interface ProductBody {
  id: string;
  name: string;
  code: string;
  amount: number;
  currency: string;
  quantity: number;
  tag: string;
}

/** Cash receipt of a payment. */
export interface CashReceiptBody {
  identifier: string;
  identifier_type: string;
  type: string;
  product_type: string;
  company_tel: string;
  company_name: string;
  corp_reg_no: string;
  buyer_name: string;
  buyer_email: string;
  buyer_tel: string;
  tax_free: number;
  vat_amount: number;
}

/** Cash receipt of an order that was paid elsewhere. */
export interface ExternalReceiptBody extends CashReceiptBody {
  channel_key: string;
  name: string;
  amount: number;
  pay_method: string;
}

/** Order of a virtual account. */
export interface AccountOrderBody {
  merchant_uid: string;
  amount: number;
  name: string;
  tax_free: number;
  vat_amount: number;
  buyer_name: string;
  buyer_email: string;
  buyer_tel: string;
  buyer_addr: string;
  buyer_postcode: string;
  custom_data: string;
}

/** Virtual account to issue. */
export interface AccountBody {
  channel_key: string;
  vbank_code: string;
  vbank_due: number;
  vbank_holder: string;
  notice_url: readonly string[];
  product_type: string;
  product_count: number;
  vbank_num: string;
  vbank_key: string;
  business_registration_number: string;
  escrow_password: string;
  fixed_unlimited_vbank: boolean;
}

/** Query of payments by their numbers. */
export interface NumbersQuery {
  'imp_uid[]': string[];
  'merchant_uid[]': string[];
}
