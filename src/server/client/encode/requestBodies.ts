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
}

/** Order that is charged to a card number. */
export interface OnetimeBody extends OrderBody {
  pg: string;
}

/** Order that is charged later. */
export interface ScheduledBody extends OrderBody {
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

/** Channel and owner of a card to register. */
export interface CustomerBody {
  channel_key: string;
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
}

/** Amount to register before the payment window opens. */
export interface PreparationBody {
  merchant_uid: string;
  amount: number;
}
