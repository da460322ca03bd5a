import type { PayMethod } from '../../core/codes.js';
import type { Pg } from '../../core/request.js';

/**
 * Terms that a payment must match. Take them from your own record of the order, never from the
 * browser.
 */
export interface OrderTerms {
  /** Your order number. */
  merchantUid: string;
  /** Amount to pay, in won. */
  amount: number;
  /**
   * Tax-free part of `amount`, in won. Keep it for your own cancellations. It is not compared,
   * because the gateway's payment does not contain it.
   */
  taxFree?: number | undefined;
  /** Value-added tax in `amount`, in won. Like `taxFree`, it is not compared. */
  vat?: number | undefined;
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
   * both.
   */
  escrow?: boolean | undefined;
}

/**
 * PGs that may take the payment: `html5_inicis.{merchant id}`, or `html5_inicis` for all your
 * merchant ids (MIDs) at KG Inicis. The list is needed because a shopper can open the payment
 * window with any channel of your store account.
 */
export type AcceptedPgs = readonly Pg[];
