import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { TextField } from '../parts/TextField.js';

/** Fields for the buyer and the address, which the checkout and the subscription share. */
export function BuyerFields() {
  const t = useTexts(checkoutTexts);
  const field = (key: 'name' | 'tel' | 'email' | 'postcode' | 'address') => ({
    name: `buyer.${key}`,
    label: t(key),
    problem: t(`${key}Problem`),
  });
  return (
    <div className="fields">
      <TextField {...field('name')} autoComplete="name" />
      <TextField {...field('tel')} type="tel" autoComplete="tel" />
      <TextField {...field('email')} type="email" autoComplete="email" />
      <TextField {...field('postcode')} inputMode="numeric" autoComplete="postal-code" />
      <TextField {...field('address')} autoComplete="street-address" />
    </div>
  );
}
