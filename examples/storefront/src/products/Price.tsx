import type { Product } from '../../server/orders/catalog.js';
import { useLanguage } from '../language/language.js';

export function Price({ product }: { product: Product }) {
  const { t, won } = useLanguage();
  return (
    <p className="price">
      <strong className="number">{won(product.price)}</strong>
      {product.isMonthly && <span>{t('매달', 'a month')}</span>}
      {product.taxFree > 0 && <span className="badge">{t('면세 포함', 'partly tax-free')}</span>}
      {product.isZeroRated && <span className="badge">{t('영세율', 'zero-rated')}</span>}
    </p>
  );
}
