/**
 * Parameters of `IMP.request_pay`, with the names of the gateway. The comments of `PaymentOptions` name
 * the parameter of each option.
 *
 * @see https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq
 */
export interface RequestPayParams {
  channelKey?: string;
  pg?: string;
  pay_method: string;
  merchant_uid: string;
  name: string;
  amount: number;
  buyer_tel?: string;
  buyer_name?: string;
  buyer_email?: string;
  buyer_addr?: string;
  buyer_postcode?: string;
  m_redirect_url?: string;
  customer_uid?: string;
  digital?: boolean;
  display?: { card_quota: number[] };
  card?: {
    direct?: { code: string; quota: number };
    detail?: CardDetail[];
    interest_free?: number;
  };
  useFreeInterestFromMall?: boolean;
  tax_free?: number;
  vat_amount?: number;
  vbank_due?: string;
  escrow?: boolean;
  period?: { from: string; to: string };
  language?: string;
  app_scheme?: string;
  notice_url?: string | string[];
  confirm_url?: string;
  custom_data?: object;
  customer_id?: string;
  bypass?: Bypass;
}

/** One rule of `card.detail`. */
export interface CardDetail {
  card_code: string;
  enabled: boolean;
  /** Maximum number of months without interest. */
  max_month?: number;
}

/** Parameters that are passed on to KG Inicis unchanged. */
export interface Bypass {
  /** Tokens for a PC, separated by `:`. */
  acceptmethod?: string;
  /** Tokens for a phone, separated by `&`. */
  P_RESERVED?: string;
  [key: string]: unknown;
}

/** One channel of the channel list, from `GET /users/pg/{userCode}` of the vendor's service. */
export interface Channel {
  pg_provider: string;
  pg_id: string;
  type: string;
  channel_key?: string;
}

/**
 * `window.IMP` of PortOne's script, with the members that this package uses.
 *
 * @see https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq
 */
export interface Imp {
  /** Sets the store account and loads its channels. */
  init(userCode: string): void;
  /** Does the same as `init` for a sub-merchant of an agency. */
  agency(userCode: string, tierCode: string): void;
  /** Opens the payment window. The callback is called at most once; after some errors, never. */
  request_pay(params: RequestPayParams, callback: (answer: unknown) => void): void;
  /** Closes the payment window without calling the callback. */
  close(): void;
  /** Removes the script's elements from the page. Old builds that need jQuery do not have it. */
  deinit?(): void;
  /**
   * Reads the channel list. PortOne's script does not have this method, so this package uses the page's
   * `fetch`. A replacement script, such as the sandbox, answers here instead of PortOne's service.
   */
  fetch?: typeof fetch;
}

/**
 * Payment of the REST API, `GET /payments/{imp_uid}`, with the fields that recording reads. Times are
 * Unix seconds, 0 if the event has not happened. Amounts are in `currency`.
 */
export interface WirePayment {
  imp_uid: string;
  merchant_uid: string;
  status: 'ready' | 'paid' | 'cancelled' | 'failed';
  pay_method: string | null;
  amount: number;
  cancel_amount: number;
  currency: string;
  pg_provider: string | null;
  pg_id: string | null;
  sandbox: boolean;
  name: string | null;
  card_code: string | null;
  card_name: string | null;
  card_number: string | null;
  card_quota: number | null;
  vbank_code: string | null;
  vbank_name: string | null;
  vbank_num: string | null;
  vbank_holder: string | null;
  vbank_date: number;
  customer_uid: string | null;
  customer_uid_usage: 'issue' | 'payment' | 'payment.scheduled' | null;
  fail_reason: string | null;
  receipt_url: string | null;
  /** Easy pay that the shopper chose in a window with several payment methods. */
  emb_pg_provider: string | null;
  escrow: boolean | null;
  /** JSON text. */
  custom_data: string | null;
  /** Refunds, oldest first; empty if nothing was refunded. */
  cancel_history: readonly WireCancellation[];
  started_at: number;
  paid_at: number;
  failed_at: number;
  cancelled_at: number;
}

/** Full or partial refund of a payment. */
export interface WireCancellation {
  cancellation_id: string;
  pg_tid?: string | null | undefined;
  amount: number;
  cancelled_at: number;
  reason: string;
  receipt_url?: string | null | undefined;
}

/**
 * Registered card of the REST API, `GET /subscribe/customers/{customer_uid}`, with the fields that this
 * package reads.
 */
export interface WireCustomer {
  customer_uid: string;
  pg_provider: string | null;
  pg_id: string | null;
  sandbox: boolean | null;
  customer_id: string | null;
  card_code: string | null;
  card_name: string | null;
  card_number: string | null;
  customer_name: string | null;
  customer_tel: string | null;
  customer_email: string | null;
  customer_addr: string | null;
  customer_postcode: string | null;
  inserted: number;
  updated: number;
}

/**
 * Scheduled charge of the REST API, `GET /subscribe/payments/schedule/{merchant_uid}`, with the fields
 * that this package reads.
 */
export interface WireSchedule {
  customer_uid: string | null;
  merchant_uid: string;
  imp_uid: string | null;
  name: string | null;
  amount: number;
  currency: string;
  schedule_at: number;
  executed_at: number;
  revoked_at: number;
  schedule_status: 'scheduled' | 'executed' | 'revoked';
  payment_status: 'paid' | 'failed' | 'cancelled' | null;
  fail_reason: string | null;
}
