import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { productsQuery } from '../data/queries.js';
import { PageTitle } from '../parts/PageTitle.js';
import { usePreferences } from '../preferences/preferences.js';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { Price } from './Price.js';
import { ProductPicture } from './ProductPicture.js';

export function ProductsPage() {
  const t = useTexts(shopTexts);
  const { locale } = usePreferences();
  const { data: products } = useSuspenseQuery(productsQuery);
  return (
    <>
      <section className="hero">
        <PageTitle className="display">{t('welcome')}</PageTitle>
        <p>{t('welcomeAbout')}</p>
      </section>
      <ul className="products">
        {products.map((product) => (
          <li key={product.id} className="product-card">
            <ProductPicture id={product.id} />
            <h2>
              <Link to={`/products/${product.id}`}>{product.name[locale]}</Link>
            </h2>
            <p className="soft">{product.about[locale]}</p>
            <Price product={product} />
          </li>
        ))}
      </ul>
    </>
  );
}
