/** What `IMP.request_pay` takes, exactly as the gateway names it. */
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

/** One line of `card.detail`. */
export interface CardDetail {
  card_code: string;
  enabled: boolean;
  max_month?: number;
}

/** What goes to KG Inicis as it is: tokens for a PC and for a phone, and whatever else it knows. */
export interface Bypass {
  /** For a PC, joined with `:`. */
  acceptmethod?: string;
  /** For a phone, joined with `&`. */
  P_RESERVED?: string;
  [key: string]: unknown;
}

/** One row of the channel list, `GET /users/pg/{userCode}` of the vendor's service. */
export interface Channel {
  pg_provider: string;
  pg_id: string;
  type: string;
  channel_key?: string;
}

/**
 * `window.IMP`, the vendor's script, as far as the kit calls it.
 *
 * @see https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq
 */
export interface Imp {
  init(userCode: string): void;
  agency(userCode: string, tierCode: string): void;
  request_pay(params: RequestPayParams, callback: (answer: unknown) => void): void;
  close(): void;
  /** Takes the script's elements out of the page. Builds of the jQuery era do not have it. */
  deinit?(): void;
  /**
   * How the channel list is read. The real script has none and the kit uses the page's own; a
   * stand-in for the script answers here for the service behind it.
   */
  fetch?: typeof fetch;
}

/** A REST payment, `GET /payments/{imp_uid}`, as far as the kit reads it. Times are unix seconds, 0 for never. */
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
  /** The easy pay that was chosen inside a window that offers several ways to pay. */
  emb_pg_provider: string | null;
  escrow: boolean | null;
  /** As JSON. */
  custom_data: string | null;
  /** Oldest first; empty where nothing was given back. */
  cancel_history: readonly WireCancellation[];
  started_at: number;
  paid_at: number;
  failed_at: number;
  cancelled_at: number;
}

/** One cancellation of a payment, of all of it or of a part. */
export interface WireCancellation {
  cancellation_id: string;
  amount: number;
  cancelled_at: number;
  reason: string;
  receipt_url?: string | null | undefined;
}

/** A registered card, `GET /subscribe/customers/{customer_uid}`, as far as the kit reads it. */
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

/** A scheduled charge, `GET /subscribe/payments/schedule/{merchant_uid}`, as far as the kit reads it. */
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
