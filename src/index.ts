'use client';

export {
  InicisCheckout,
  type InicisCheckoutProps,
  type CheckoutButtonProps,
} from './react/InicisCheckout.js';
export { InstallmentField, type InstallmentFieldProps } from './react/fields/InstallmentField.js';
export { IssuerField, type IssuerFieldProps } from './react/fields/IssuerField.js';
export { MethodField, type MethodFieldProps } from './react/fields/MethodField.js';
export { InicisProvider, type InicisProviderProps } from './react/InicisProvider.js';
export { useBillingKey } from './react/useBillingKey.js';
export { useBillingKeyReturn } from './react/useBillingKeyReturn.js';
export { usePayment } from './react/usePayment.js';
export { usePaymentReturn } from './react/usePaymentReturn.js';
export { acceptUnverified, verifyAt, type VerifyAtOptions } from './react/verifyAt.js';
export type { BillingKeyHandlers, Handlers } from './react/handlers.js';
export type { Phase, PaymentMutation } from './react/usePaymentMutation.js';
export type { ReturnOptions } from './react/usePaymentReturn.js';
export type { Verify, VerifyBillingKey, VerifyContext } from './react/handlers.js';

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
