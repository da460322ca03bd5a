import type { Locale } from 'react-inicis';
import coffee from './coffee.svg';
import { sizes, type Size } from '../shared/offer.js';
import { texts, won } from './texts.js';

interface ProductProps {
  size: Size;
  onSize: (size: Size) => void;
  price: number;
  locale: Locale;
}

/** Product in two sizes. The price of the small size is too low for installments. */
export function Product({ size, onSize, price, locale }: ProductProps) {
  const t = texts[locale];
  return (
    <section className="product">
      <img src={coffee} alt="" width="400" height="300" />
      <h1>{t.product}</h1>
      <p>{t.about}</p>
      <fieldset className="tiles sizes">
        <legend>{t.size}</legend>
        {sizes.map((one) => (
          <label key={one}>
            <input type="radio" name="size" checked={size === one} onChange={() => onSize(one)} />{' '}
            {one}
          </label>
        ))}
      </fieldset>
      <p className="price">{won(price, locale)}</p>
    </section>
  );
}
