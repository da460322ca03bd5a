import * as v from 'valibot';
import { Buyer } from '../../shared/api.js';
import { methods } from '../../shared/offer.js';

const { email, ...requiredBuyer } = Buyer.entries;

/** Buyer as the form has it: a field that is left out is an empty text. */
export const BuyerForm = v.object({
  ...requiredBuyer,
  email: v.pipe(
    v.string(),
    v.transform((text) => text.trim() || undefined),
    email,
  ),
});

/** Values of the checkout. A card payment also needs the card company, unless the window asks for it. */
export const CheckoutSchema = v.pipe(
  v.object({
    buyer: BuyerForm,
    method: v.picklist(methods),
    inWindow: v.boolean(),
    issuer: v.string(),
    months: v.number(),
    escrow: v.boolean(),
    agreed: v.pipe(
      v.boolean(),
      v.check((agreed) => agreed),
    ),
  }),
  v.forward(
    v.check(({ method, inWindow, issuer }) => method !== 'card' || inWindow || issuer !== ''),
    ['issuer'],
  ),
);
export type CheckoutValues = v.InferOutput<typeof CheckoutSchema>;
export type CheckoutInput = v.InferInput<typeof CheckoutSchema>;
