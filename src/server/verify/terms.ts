import type { PayMethod } from '../../core/codes.js';
import type { Pg } from '../../core/request.js';

/** Terms that a payment must match, from your own record of the order: never from the browser. */
export interface OrderTerms {
  /** Your order number. */
  merchantUid: string;
  /** Amount that is owed, in won. */
  amount: number;
  /**
   * Parts of `amount` that are free of tax, and that are tax, in won. For your own cancellations:
   * the gateway's payment does not contain them, so they are not compared.
   */
  taxFree?: number | undefined;
  vat?: number | undefined;
  /** Method that the order must be paid with; any method where left out. */
  method?: PayMethod | undefined;
  /**
   * Most months of installments that you accept; 0 is a lump sum only. The gateway's payment does
   * not say whether you pay the interest: this is what limits it.
   */
  maxMonths?: number | undefined;
  /** `true` if the payment must be in escrow, `false` if it must not; either where left out. */
  escrow?: boolean | undefined;
}

/**
 * PGs that may take the payment: `html5_inicis.{merchant id}`, or `html5_inicis` for all of your
 * merchant ids there. A shopper can open the window with any channel of your store account.
 */
export type AcceptedPgs = readonly Pg[];
