/** Fields of the requests, as the gateway names them. A misspelt name does not compile. */

/** An order that is charged now or later. */
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

/** An order charged by a card's number. */
export interface OnetimeBody extends OrderBody {
  pg: string;
}

/** An order charged later. */
export interface ScheduledBody extends OrderBody {
  schedule_at: number;
}

/** A card by its number. */
export interface CardBody {
  card_number: string;
  expiry: string;
  birth: string;
  pwd_2digit: string;
  cvc: string;
}

/** A card's registration. */
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

/** A cancellation. */
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

/** An amount registered before the window. */
export interface PreparationBody {
  merchant_uid: string;
  amount: number;
}
