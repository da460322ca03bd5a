import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { productsQuery } from '../data/queries.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { PageTitle } from '../parts/PageTitle.js';
import { usePreferences } from '../preferences/preferences.js';
import { shopTexts } from '../texts/shopTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { Price } from './Price.js';
import { ProductPicture } from './ProductPicture.js';
import { QuantityField } from './QuantityField.js';

export function ProductPage() {
  const t = useTexts(shopTexts);
  const { won } = useFormats();
  const { locale } = usePreferences();
  const { id } = useParams();
  const { data: products } = useSuspenseQuery(productsQuery);
  const [quantity, setQuantity] = useState(1);
  const product = products.find((one) => one.id === id);
  if (!product) return <NotFoundPage />;
  const checkout = `/checkout?product=${product.id}&quantity=${quantity}`;
  return (
    <article className="product">
      <ProductPicture id={product.id} />
      <div className="stack">
        <PageTitle className="display">{product.name[locale]}</PageTitle>
        <p>{product.about[locale]}</p>
        <Price product={product} />
        {!product.isMonthly && (
          <div className="total">
            <QuantityField value={quantity} onChange={setQuantity} />
            <strong className="number">{won(product.price * quantity)}</strong>
          </div>
        )}
        <div className="dock">
          <Link
            className="button primary"
            to={product.isMonthly ? `/subscriptions?product=${product.id}` : checkout}
          >
            {t(product.isMonthly ? 'subscribe' : 'buy')}
          </Link>
        </div>
        <ul className="promises">
          <li>{t('roasted')}</li>
          <li>{t('freeDelivery')}</li>
          <li>{t('cancelPolicy')}</li>
        </ul>
      </div>
    </article>
  );
}
