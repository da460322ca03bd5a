import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type * as v from 'valibot';
import type { Product } from '../../server/orders/catalog.js';
import { useProducts, useSession } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { PageTitle } from '../parts/PageTitle.js';
import { useCurrentPayment } from '../payment/useShopPayment.js';
import { BuyerFields, sampleBuyer } from './BuyerFields.js';
import { CheckoutSchema, type CheckoutValues } from './checkoutSchema.js';
import { PayButton } from './PayButton.js';
import { PaymentFields } from './PaymentFields.js';
import { Summary } from './Summary.js';

/** Checkout of the product and the quantity in the address. */
export function CheckoutPage() {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const products = useProducts();
  const product = products.find(({ id, isMonthly }) => id === params.get('product') && !isMonthly);
  const quantity = Math.trunc(Number(params.get('quantity') ?? 1));
  if (!product || !(quantity >= 1 && quantity <= 10)) return <NotFoundPage />;
  return (
    <>
      <PageTitle>{t('주문/결제', 'Checkout')}</PageTitle>
      <CheckoutForm product={product} quantity={quantity} />
    </>
  );
}

/**
 * Checkout like that of most Korean shops: the shopper chooses method, card company and months on the
 * page, and the payment window opens on the page of the card company.
 */
function CheckoutForm({ product, quantity }: { product: Product; quantity: number }) {
  const { t } = useLanguage();
  const { gateway } = useSession();
  const { pay } = useCurrentPayment();
  const [isTried, setTried] = useState(false);
  const choice = { method: 'card', inWindow: false, issuer: '', months: 0, escrow: false } as const;
  const form = useForm<v.InferInput<typeof CheckoutSchema>, unknown, CheckoutValues>({
    resolver: valibotResolver(CheckoutSchema),
    // Otherwise a missing agreement would hide a missing card company.
    criteriaMode: 'all',
    defaultValues: { ...choice, ...(gateway.console && { buyer: sampleBuyer }) },
  });

  const submit = form.handleSubmit((values) => {
    setTried(true);
    pay(values, { productId: product.id, quantity });
  });
  const amount = product.price * quantity;
  return (
    <FormProvider {...form}>
      <form className="columns" onSubmit={submit} noValidate>
        <div className="stack">
          <section className="panel stack">
            <h2>{t('받는 분', 'Delivery')}</h2>
            <BuyerFields />
          </section>
          <PaymentFields amount={amount} />
        </div>
        <aside className="panel stack">
          <Summary product={product} quantity={quantity} />
          <PayButton amount={amount} isTried={isTried} />
        </aside>
      </form>
    </FormProvider>
  );
}
