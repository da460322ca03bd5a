// JSON routes of the operator. All of them answer 401 `operator` without a login.
import * as v from 'valibot';
import { OrderDetail, OrderSummary, RefundAccount } from './api.js';

const won = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `POST /api/operator/login` → `{}`. `POST /api/operator/logout` → `{}`. */
export const Login = v.object({ password: v.string() });
export type Login = v.InferOutput<typeof Login>;

/**
 * `GET /api/operator/orders` → `OrderSummary[]` of all shoppers, newest first, at most 200.
 * `GET /api/operator/unfinished` → `OrderSummary[]`: a window was opened, and the end is not known.
 * `POST /api/operator/unfinished/:merchantUid/ask` → `OperatorOrder`: looks the order up at the gateway.
 */
export const OperatorOrders = v.array(OrderSummary);

/** `GET /api/operator/orders/:merchantUid` → `OperatorOrder`. */
export const OperatorOrder = v.object({
  ...OrderDetail.entries,
  impUid: v.nullable(v.string()),
  /** Amounts that can still be refunded. `vat` is `null` if the gateway computes it. */
  left: v.object({ amount: won, taxFree: won, vat: v.nullable(won) }),
  /** Words of the gateway and errors, for the operator only. */
  notes: v.array(v.object({ at: v.number(), text: v.string() })),
});
export type OperatorOrder = v.InferOutput<typeof OperatorOrder>;

/**
 * `POST /api/operator/orders/:merchantUid/refund` → `OperatorOrder`. `taxFree` is required if
 * `left.taxFree` is not 0, `vat` if `left.vat` is not `null`, `refundTo` if `needsRefundAccount`.
 */
export const RefundRequest = v.object({
  amount: v.pipe(won, v.minValue(1)),
  taxFree: v.optional(won),
  vat: v.optional(won),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
  refundTo: v.optional(RefundAccount),
});
export type RefundRequest = v.InferOutput<typeof RefundRequest>;

/** Codes of delivery companies that KG Inicis knows. */
export const deliveryCompanies = ['CJGLS', 'HANJIN', 'EPOST', 'HYUNDAI', 'DAESIN', 'ETC'] as const;

/** `POST /api/operator/orders/:merchantUid/ship` → `OperatorOrder`. Registers the delivery of escrow. */
export const ShipRequest = v.object({
  company: v.picklist(deliveryCompanies),
  invoice: v.pipe(v.string(), v.trim(), v.regex(/^[\d-]{6,20}$/)),
});
export type ShipRequest = v.InferOutput<typeof ShipRequest>;

/**
 * `GET /api/operator/reviews` → `Review[]`: payments that need a person, and hold money.
 * `POST /api/operator/reviews/:impUid/recheck` → `RecheckAnswer`.
 * `POST /api/operator/reviews/:impUid/refund` → `Review[]`: gives all that is held back (`refundTo`).
 */
export const Review = v.object({
  impUid: v.string(),
  merchantUid: v.string(),
  kind: v.picklist(['unknownOrder', 'mismatch', 'secondPayment', 'cancelled']),
  held: won,
  /** Message of the kit, for the operator. */
  reason: v.string(),
  at: v.number(),
});
export type Review = v.InferOutput<typeof Review>;
export const ReviewRefund = v.object({ refundTo: v.optional(RefundAccount) });
/** Action of the recheck; `null` if nothing changed, because the payment still does not match. */
export const RecheckAnswer = v.object({ action: v.nullable(v.string()) });

/** `POST /api/operator/reconcile` → `ReconcileAnswer`. The default is the last day, until now. */
export const ReconcileRequest = v.object({
  fromAt: v.optional(v.number()),
  toAt: v.optional(v.number()),
});
export type ReconcileRequest = v.InferOutput<typeof ReconcileRequest>;
export const ReconcileAnswer = v.object({
  seen: v.number(),
  paid: v.number(),
  refunded: v.number(),
  review: v.number(),
  billingKeyIssued: v.number(),
  failures: v.array(v.object({ impUid: v.nullable(v.string()), message: v.string() })),
});
export type ReconcileAnswer = v.InferOutput<typeof ReconcileAnswer>;
