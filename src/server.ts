export type { Balance, BalanceParts, BalanceState } from './server/client/decode/balance.js';
export type { AccessToken } from './server/client/decode/accessToken.js';
export type { Billing, ScheduleListOptions } from './server/client/resources/billing.js';
export type {
  BillingKey,
  FailedChannel,
  RegisteredChannel,
} from './server/client/decode/billingKey.js';
export type { CashReceipt } from './server/client/decode/cashReceipt.js';
export type { Delivery } from './server/client/decode/delivery.js';
export type {
  CardDetails,
  Deposit,
  KnownPerson,
  PaymentDetails,
  Promotion,
} from './server/client/decode/details.js';
export type { BillingKeys, RemoveOptions } from './server/client/resources/billingKeys.js';
export type { IssueOptions } from './server/client/encode/issueOptions.js';
export type { CancelRequest } from './server/client/encode/cancelRequest.js';
export type { RefundAccount } from './server/client/encode/refundAccount.js';
export type { Card } from './server/client/encode/card.js';
export type {
  BillingOrder,
  ChargeOrder,
  OnetimeOrder,
  RegisteredCardOrder,
} from './server/client/encode/chargeOrder.js';
export type { AccountOrder, AccountRequest } from './server/client/encode/accountRequest.js';
export type {
  CashReceiptRequest,
  ExternalReceiptRequest,
  PaymentReceiptRequest,
} from './server/client/encode/cashReceiptRequest.js';
export type {
  AddressLines,
  DeliveryProduct,
  DeliveryReceiver,
  DeliveryRegistration,
  DeliveryRequest,
  DeliverySender,
  Parcel,
} from './server/client/encode/deliveryRequest.js';
export type { ScheduleOptions } from './server/client/encode/scheduleOptions.js';
export type { ProductType, Requester } from './server/client/encode/words.js';
export type { CashReceipts } from './server/client/resources/cashReceipts.js';
export type { Escrow } from './server/client/resources/escrow.js';
export type { RevokeOptions, Vbanks } from './server/client/resources/vbanks.js';
export { createClient, type Client } from './server/client/client.js';
export type { ClientOptions } from './server/client/http/clientOptions.js';
export type { StandardCode } from './server/client/decode/standardCode.js';
export type {
  Cancellation,
  CancelledPayment,
  FailedPayment,
  PaidPayment,
  Payment,
  PaymentFacts,
  PaymentStatus,
  ReadyPayment,
  UnknownPayment,
} from './server/client/decode/payment.js';
export type {
  PaymentFindOptions,
  PaymentListOptions,
  Payments,
  PaymentSorting,
} from './server/client/resources/payments.js';
export type { PaymentNumbers } from './server/client/encode/paymentNumbers.js';
export type { Preparation } from './server/client/decode/preparation.js';
export type { PreparationRequest } from './server/client/encode/preparationRequest.js';
export type { Schedule } from './server/client/decode/schedule.js';
export type { ScheduledOrder } from './server/client/encode/scheduledOrder.js';
export type { Span } from './server/client/encode/span.js';
export type { AcceptedPgs, OrderTerms } from './server/verify/terms.js';
export type { VerifiedPayment } from './server/verify/checkPayment.js';
export { verifyPayment } from './server/verify/verifyPayment.js';
export type { Ledger } from './server/settlement/ledger.js';
export { ledgerSuite, type LedgerCheck } from './server/settlement/ledgerSuite/ledgerSuite.js';
export type { EscrowNotice, EscrowStatus } from './server/client/decode/escrowNotice.js';
export { memoryLedger } from './server/settlement/memoryLedger.js';
export type { RecordedAction } from './server/settlement/recordContext.js';
export type { RecordOptions } from './server/settlement/recordOptions.js';
export type { Refund } from './server/settlement/refund.js';
export type { ReviewItem } from './server/settlement/reviewItem.js';
export { createHandlers } from './server/handlers/createHandlers.js';
export type { HandlerOptions } from './server/handlers/handlerOptions.js';
export type { ServerHandlers } from './server/handlers/serverHandlers.js';
export { reconcile, type Reconciled, type ReconcileFailure } from './server/handlers/reconcile.js';

export type { DateInput } from './core/dates.js';
export { banks, cardIssuers, payMethods, type CardCode, type PayMethod } from './core/codes.js';
export type { CardChoice } from './core/cardParams.js';
export { decodeCallback, decodeReturn } from './core/decode.js';
export { encodeBillingKey, encodePayment, type RequestDefaults } from './core/encode.js';
export {
  isPaymentError,
  PaymentError,
  type PaymentErrorDetails,
  type PaymentErrorJson,
  type PaymentErrorReason,
} from './core/error.js';
export {
  offeredInstallments,
  type InstallmentTerms,
  type OfferedInstallment,
} from './core/installments.js';
export type { Locale } from './core/locale.js';
export type { Amount } from './core/orderRow.js';
export { explain } from './core/explain.js';
export { offeredCards, type CardIssuer, type OfferedCard } from './core/offeredCards.js';
export { shopperMessage } from './core/messages.js';
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
