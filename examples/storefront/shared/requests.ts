// Bodies of the requests of the shop's routes. The server checks them, and the forms of the page use
// the same schemas. The answers are typed by the routes themselves: see `src/data/api.ts`. Amounts are
// in won, times (`…At`) in milliseconds since 1970.
import * as v from 'valibot';
import { methods } from './offer.js';

const won = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest));

export const Buyer = v.object({
  name: text(20),
  tel: v.pipe(v.string(), v.trim(), v.regex(/^0\d{1,2}-?\d{3,4}-?\d{4}$/)),
  /** A form sends an empty text if it is left out. */
  email: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.union([v.literal(''), v.pipe(v.string(), v.email(), v.maxLength(60))]),
      v.transform((email) => email || undefined),
    ),
  ),
  postcode: v.pipe(v.string(), v.trim(), v.regex(/^\d{5}$/)),
  address: text(100),
});
export type Buyer = v.InferOutput<typeof Buyer>;

/** It has no amount, because the server sets it. */
export const OrderRequest = v.object({
  productId: v.string(),
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  method: v.picklist(methods),
  /** True if KG Inicis must hold the money until the shopper confirms the delivery (에스크로). */
  escrow: v.boolean(),
  buyer: Buyer,
});
export type OrderRequest = v.InferOutput<typeof OrderRequest>;

export const SubscriptionRequest = v.object({ productId: v.string(), buyer: Buyer });

/** Time of the next charge that the page shows. The server refuses a change if it is another one. */
export const SubscriptionChange = v.object({ nextChargeAt: v.nullable(v.number()) });

/** Bank account for the refund of a virtual account. `bankCode` is one of the kit's `banks`. */
export const RefundAccount = v.object({ bankCode: v.string(), number: text(20), holder: text(20) });

/** Refund of all that is left. `refundTo` is required if a virtual account paid. */
export const FullRefund = v.object({ refundTo: v.optional(RefundAccount) });

/**
 * `taxFree` and `vat` are required for orders that have these tax parts. `checksum` is the amount that
 * could be refunded when the operator decided.
 */
export const RefundRequest = v.object({
  ...FullRefund.entries,
  amount: v.pipe(won, v.minValue(1)),
  checksum: won,
  taxFree: v.optional(won),
  vat: v.optional(won),
  reason: text(100),
});
export type RefundRequest = v.InferOutput<typeof RefundRequest>;

/** Codes of delivery companies that KG Inicis knows. */
export const deliveryCompanies = ['CJGLS', 'HANJIN', 'EPOST', 'HYUNDAI', 'DAESIN', 'ETC'] as const;

export const Delivery = v.object({
  company: v.picklist(deliveryCompanies),
  invoice: v.pipe(v.string(), v.trim(), v.regex(/^[\d-]{6,20}$/)),
});
export type Delivery = v.InferOutput<typeof Delivery>;

export const Login = v.object({ password: v.pipe(v.string(), v.nonEmpty()) });
