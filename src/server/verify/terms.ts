import type { PayMethod } from '../../core/codes.js';
import type { Pg } from '../../core/request.js';
import type { Amount } from '../../core/orderRow.js';

/**
 * Terms that a payment must match. Take them from your own record of the order, never from the
 * browser.
 */
export interface OrderTerms {
  /** Your order number. */
  merchantUid: string;
  /**
   * Amount to pay, in won: an integer, a bigint, or a text such as `32000` or `32000.00`, as databases
   * return it. Money for an order with any other amount goes to `onReview`.
   */
  amount: Amount;
  /**
   * Set to `true` if the order takes no money any more: it was cancelled, has expired, or is sold
   * out. `prepare` and `confirm` then refuse it, its virtual account is not shown, and money that
   * arrives goes to `onReview`. A payment that was recorded before stays paid. 0, 1 and one byte
   * (`BIT(1)` of MySQL) are read as databases mean them. Any other value, such as `'N'`, closes the order.
   */
  closed?: boolean | undefined;
  /**
   * Tax-free part of `amount`, in won. It is compared by one more call before the payment is recorded,
   * unless the gateway refuses to tell the tax parts. If that call gets no answer, nothing is recorded
   * until the next report. Keep the value for your own cancellations.
   */
  taxFree?: Amount | undefined;
  /** Value-added tax in `amount`, in won. It is compared as `taxFree`. */
  vat?: Amount | undefined;
  /** Payment method that the order requires. Leave it out to accept every method. */
  method?: PayMethod | undefined;
  /**
   * Largest accepted number of installment months; 0 accepts a lump sum only. Leave it out to
   * accept any number. Set it if you pay the interest, because the gateway's payment does not say
   * who pays it.
   */
  maxMonths?: number | undefined;
  /**
   * Set to `true` if the payment must be in escrow, `false` if it must not. Leave it out to accept
   * both. Read as `closed`.
   */
  escrow?: boolean | undefined;
}

/**
 * PGs that may take the payment: `html5_inicis.{merchant id}`, or `html5_inicis` for all your
 * merchant ids (MIDs) at KG Inicis. The list is needed because a shopper can open the payment
 * window with any channel of your store account.
 */
export type AcceptedPgs = readonly Pg[];
