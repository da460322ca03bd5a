import { Link } from 'react-router';
import { useProducts } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { PageTitle } from '../parts/PageTitle.js';
import { Price } from './Price.js';
import { ProductPicture } from './ProductPicture.js';

export function ProductsPage() {
  const { t, locale } = useLanguage();
  const products = useProducts();
  return (
    <>
      <section>
        <PageTitle className="display">
          {t('오늘 볶아 내일 보냅니다', 'Roasted today, sent tomorrow')}
        </PageTitle>
        <p>{t('산책하듯 가볍게 고르는 스페셜티 원두.', 'Specialty coffee, chosen with care.')}</p>
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
