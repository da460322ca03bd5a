import type { Product } from '../../shared/api.js';
import { Facts } from '../parts/Facts.js';
import { usePreferences } from '../preferences/preferences.js';
import { ProductPicture } from '../products/ProductPicture.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

/** The product that is bought, and its amount. */
export function Summary({ product, quantity }: { product: Product; quantity: number }) {
  const t = useTexts(checkoutTexts);
  const { won } = useFormats();
  const { locale } = usePreferences();
  const amount = product.price * quantity;
  return (
    <>
      <div className="line">
        <ProductPicture id={product.id} />
        <p>
          <strong>{product.name[locale]}</strong>
          <small>{t('pieces')(quantity)}</small>
        </p>
      </div>
      <Facts
        rows={[
          [t('goods'), won(amount)],
          [t('delivery'), t('free')],
          [t('total'), <strong key="total">{won(amount)}</strong>],
        ]}
      />
    </>
  );
}
