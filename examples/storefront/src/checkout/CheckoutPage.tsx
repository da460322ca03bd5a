import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { productsQuery } from '../data/queries.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { PageTitle } from '../parts/PageTitle.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { CheckoutForm } from './CheckoutForm.js';

/** Checkout of the product and the quantity in the address. */
export function CheckoutPage() {
  const t = useTexts(checkoutTexts);
  const [params] = useSearchParams();
  const { data: products } = useSuspenseQuery(productsQuery);
  const product = products.find(({ id, isMonthly }) => id === params.get('product') && !isMonthly);
  const quantity = Math.trunc(Number(params.get('quantity') ?? 1));
  if (!product || !(quantity >= 1 && quantity <= 10)) return <NotFoundPage />;
  return (
    <>
      <PageTitle>{t('checkout')}</PageTitle>
      <CheckoutForm product={product} quantity={quantity} />
    </>
  );
}
