import * as v from 'valibot';
import { methods } from '../../shared/offer.js';
import { Buyer } from '../../shared/requests.js';

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
export type BuyerForm = v.InferInput<typeof BuyerForm>;

/** Values of the checkout. A card payment also needs the card company, unless the window asks for it. */
export const CheckoutSchema = v.pipe(
  v.object({
    buyer: BuyerForm,
    method: v.picklist(methods),
    inWindow: v.boolean(),
    issuer: v.string(),
    months: v.number(),
    escrow: v.boolean(),
    agreed: v.literal(true),
  }),
  v.forward(
    v.check(({ method, inWindow, issuer }) => method !== 'card' || inWindow || issuer !== ''),
    ['issuer'],
  ),
);
export type CheckoutValues = v.InferOutput<typeof CheckoutSchema>;

const emptyBuyer = { name: '', tel: '', email: '', postcode: '', address: '' };

/** First values of the buyer's fields: at the sandbox a sample, so that the shop can be tried quickly. */
export const firstBuyer = (isSandbox: boolean): BuyerForm =>
  isSandbox
    ? {
        ...emptyBuyer,
        name: '홍길동',
        tel: '010-1234-5678',
        postcode: '04524',
        address: '서울 중구 세종대로 110',
      }
    : emptyBuyer;
