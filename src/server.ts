export type { Balance, BalanceParts, BalanceState } from './server/balance.js';
export type { Billing } from './server/billing.js';
export type { BillingKey } from './server/billingKey.js';
export type { BillingKeys, IssueOptions } from './server/billingKeys.js';
export type { CancelRequest, RefundAccount } from './server/cancelRequest.js';
export type { Card } from './server/card.js';
export type { Deed } from './server/case.js';
export type { ChargeOrder } from './server/chargeOrder.js';
export { createClient, type Client, type ClientOptions } from './server/client.js';
export type { StandardCode } from './server/codes.js';
export { createHandlers, type Handlers } from './server/handlers.js';
export { memoryLedger, type Ledger } from './server/ledger.js';
export { ledgerSuite, type LedgerCheck } from './server/ledgerSuite.js';
export type {
  Cancellation,
  CancelledPayment,
  FailedPayment,
  PaidPayment,
  Payment,
  PaymentFacts,
  ReadyPayment,
} from './server/payment.js';
export type { Payments } from './server/payments.js';
export type { Preparation } from './server/preparation.js';
export { reconcile, type Reconciled } from './server/reconcile.js';
export type { Schedule, ScheduledOrder } from './server/schedule.js';
export type { Finding, HandlerOptions, Reversal, Settlement } from './server/settlement.js';
export type { Span } from './server/span.js';
export type { Channels, OrderTerms } from './server/terms.js';
export { verifyPayment, type VerifiedPayment } from './server/verify.js';

export type { DateInput } from './core/dates.js';
export { banks, cardIssuers, payMethods, type CardCode, type PayMethod } from './core/codes.js';
export { decodeCallback, decodeReturn } from './core/decode.js';
export { encodeBillingKey, encodePayment, type RequestDefaults } from './core/encode.js';
export {
  isPaymentError,
  PaymentError,
  type PaymentErrorDetails,
  type PaymentErrorJson,
  type PaymentErrorReason,
} from './core/error.js';
export { explain, shopperMessage, type Locale } from './core/messages.js';
export type {
  AwaitingDeposit,
  BillingKeyReceipt,
  Receipt,
  VirtualAccount,
} from './core/receipt.js';
export type {
  BillingKeyOrder,
  BillingKeyRequest,
  Buyer,
  CardPayment,
  CardRule,
  Cards,
  DirectCard,
  DirectCardPayment,
  InterestFree,
  MethodOptions,
  Order,
  PaymentOptions,
  PaymentRequest,
  Pg,
  PhonePayment,
  ServicePeriod,
  SimplePayment,
  VbankPayment,
  WindowOptions,
} from './core/request.js';
export type { RequestPayParams } from './core/wire.js';
