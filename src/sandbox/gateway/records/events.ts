import type { RequestPayParams } from '../../../core/wire.js';
import type { PaymentRecord } from './paymentRecord.js';

/** A payment request of a page, which opened a window or was refused. */
export interface WindowRequestEvent {
  kind: 'window';
  /** The parameters as the page sent them. */
  params: RequestPayParams;
  mobile: boolean;
  /** The channel: `{pg_provider}.{pg_id}`. */
  pg: string;
  /** The message if no window opened; otherwise `null`. */
  refusal: string | null;
}

/** A new state of a payment. */
export interface PaymentEvent extends Pick<
  PaymentRecord,
  'imp_uid' | 'merchant_uid' | 'status' | 'amount' | 'cancel_amount' | 'fail_reason'
> {
  kind: 'payment';
}

/**
 * A request to the merchant's server, with its answer: a webhook, or the question before an approval
 * (`confirm_url`).
 */
export interface MerchantRequestEvent {
  kind: 'webhook' | 'confirm';
  url: string;
  /** Content type of the request. */
  contentType: string;
  /** Body of the request, as it was sent. */
  request: string;
  /** HTTP status of the answer; `null` if there is no answer. */
  status: number | null;
  /** Body of the answer, at most 4,000 characters. */
  answer: string;
  /** The reason if there was no answer, for example `ECONNREFUSED`; otherwise `null`. */
  error: string | null;
}

/** A call of the REST API. Secrets and card data are replaced by `***`. */
export interface RestEvent {
  kind: 'rest';
  method: string;
  /** Path and query. */
  path: string;
  /** Body of the request, at most 4,000 characters; empty if the call had no body. */
  request: string;
  /** HTTP status of the answer; `null` while the call runs, and if the answer was lost. */
  status: number | null;
  /** Body of the answer, at most 4,000 characters. */
  answer: string;
}

/** A warning: the REST API accepted a request without fields that the gateway requires. */
export interface WarningEvent {
  kind: 'warning';
  /** Method and path of the request. */
  request: string;
  /** Names of the missing fields. */
  fields: readonly string[];
}

/** An event, without the fields that the log adds. */
export type EventDetails =
  WindowRequestEvent | PaymentEvent | MerchantRequestEvent | RestEvent | WarningEvent;

/** An event of the sandbox. */
export type SandboxEvent = EventDetails & {
  /** Number of the event. Later events have higher numbers. */
  id: number;
  /** Time of the sandbox's clock, in unix milliseconds. */
  at: number;
  /** Payment numbers, order numbers and billing keys that the event is about. */
  about: readonly string[];
};
