import type { Product } from '../../shared/api.js';
import { shopTexts } from '../texts/shopTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

/** Price of a product, with its period and its tax. */
export function Price({ product }: { product: Product }) {
  const t = useTexts(shopTexts);
  const { won } = useFormats();
  return (
    <p className="price">
      <strong className="number">{won(product.price)}</strong>
      {product.isMonthly && <span>{t('perMonth')}</span>}
      {product.taxFree > 0 && <span className="badge calm">{t('taxFree')}</span>}
      {product.isZeroRated && <span className="badge calm">{t('zeroRated')}</span>}
    </p>
  );
}
