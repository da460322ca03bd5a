export {
  InicisCheckout,
  type InicisCheckoutProps,
  type CheckoutButtonProps,
} from './react/components/InicisCheckout.js';
export { InstallmentField, type InstallmentFieldProps } from './react/fields/InstallmentField.js';
export { IssuerField, type IssuerFieldProps } from './react/fields/IssuerField.js';
export { MethodField, type MethodFieldProps } from './react/fields/MethodField.js';
export { InicisProvider, type InicisProviderProps } from './react/components/InicisProvider.js';
export {
  useOfferedCards,
  type Offered,
  type OfferedCardsOptions,
} from './react/hooks/useOfferedCards.js';
export {
  useOfferedInstallments,
  type OfferedInstallmentsOptions,
} from './react/hooks/useOfferedInstallments.js';
export { useBillingKey } from './react/hooks/useBillingKey.js';
export { useBillingKeyReturn } from './react/hooks/useBillingKeyReturn.js';
export { usePayment } from './react/hooks/usePayment.js';
export { usePaymentReturn } from './react/hooks/usePaymentReturn.js';
export { discardPending } from './react/flow/outcome/discardPending.js';
export { acceptUnverified } from './react/handlers/acceptUnverified.js';
export type { BillingKeyHandlers } from './react/handlers/BillingKeyHandlers.js';
export type { PaymentHandlers } from './react/handlers/PaymentHandlers.js';
export type { Verify, VerifyContext } from './react/handlers/Verify.js';
export { verifyAt, type VerifyAtOptions } from './react/handlers/verifyAt.js';
export type { VerifyBillingKey } from './react/handlers/VerifyBillingKey.js';
export type { Phase } from './react/flow/Phase.js';
export type { ReturnOptions } from './react/hooks/ReturnOptions.js';
export type { PaymentMutation } from './react/hooks/usePaymentMutation.js';
export type { PaymentReturn } from './react/hooks/useReturn.js';

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
export type { OutcomeCode } from './core/outcomeCodes.js';
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
  LazyOrder,
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
  Without,
} from './core/request.js';
export type { Imp, RequestPayParams } from './core/wire.js';
