import * as v from 'valibot';
import { OrderRequest } from '../../shared/requests.js';

const { buyer, method, escrow } = OrderRequest.entries;

/** Values of the checkout. A card payment also needs the card company, unless the window asks for it. */
export const CheckoutSchema = v.pipe(
  v.object({
    buyer,
    method,
    escrow,
    /** True if the shopper chooses card company and months in the payment window. */
    inWindow: v.boolean(),
    issuer: v.string(),
    /** Number of installment months; 0 is a lump sum. */
    months: v.number(),
    agreed: v.literal(true),
  }),
  v.forward(
    v.check(
      ({ method: chosen, inWindow, issuer }) => chosen !== 'card' || inWindow || issuer !== '',
    ),
    ['issuer'],
  ),
);
export type CheckoutValues = v.InferOutput<typeof CheckoutSchema>;
