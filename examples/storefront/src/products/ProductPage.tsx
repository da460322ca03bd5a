import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useProducts } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { PageTitle } from '../parts/PageTitle.js';
import { Price } from './Price.js';
import { ProductPicture } from './ProductPicture.js';

const quantities = Array.from({ length: 10 }, (_, index) => index + 1);

export function ProductPage() {
  const { t, locale, won } = useLanguage();
  const { id } = useParams();
  const products = useProducts();
  const [quantity, setQuantity] = useState(1);
  const product = products.find((one) => one.id === id);
  if (!product) return <NotFoundPage />;
  const to = product.isMonthly
    ? `/subscriptions?product=${product.id}`
    : `/checkout?product=${product.id}&quantity=${quantity}`;
  return (
    <article className="product">
      <ProductPicture id={product.id} />
      <div className="stack">
        <PageTitle className="display">{product.name[locale]}</PageTitle>
        <p>{product.about[locale]}</p>
        <Price product={product} />
        {!product.isMonthly && (
          <div className="total">
            <label>
              {t('수량', 'Quantity')}{' '}
              <select value={quantity} onChange={({ target }) => setQuantity(Number(target.value))}>
                {quantities.map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            </label>
            <strong className="number">{won(product.price * quantity)}</strong>
          </div>
        )}
        <div className="dock">
          <Link className="button primary" to={to}>
            {product.isMonthly
              ? t('정기배송 시작하기', 'Start a subscription')
              : t('바로 구매', 'Buy now')}
          </Link>
        </div>
      </div>
    </article>
  );
}
