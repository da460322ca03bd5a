import { valibotResolver } from '@hookform/resolvers/valibot';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { sessionQuery } from '../data/request.js';
import type { Product } from '../../shared/api.js';
import { useCurrentPayment } from '../payment/paymentContext.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { Agreement } from './Agreement.js';
import { BuyerFields } from './BuyerFields.js';
import { CheckoutSchema, type CheckoutInput, type CheckoutValues } from './checkoutSchema.js';
import { PayButton } from './PayButton.js';
import { PaymentFields } from './PaymentFields.js';
import { emptyBuyer, sampleBuyer } from './sampleBuyer.js';
import { Summary } from './Summary.js';

interface CheckoutFormProps {
  product: Product;
  quantity: number;
}

/**
 * Checkout like that of most Korean shops: the shopper chooses method, card company and months on the
 * page, and the payment window opens on the page of the card company.
 */
export function CheckoutForm({ product, quantity }: CheckoutFormProps) {
  const t = useTexts(checkoutTexts);
  const { gateway } = useSuspenseQuery(sessionQuery).data;
  const { pay } = useCurrentPayment();
  const [isTried, setTried] = useState(false);
  const form = useForm<CheckoutInput, unknown, CheckoutValues>({
    resolver: valibotResolver(CheckoutSchema),
    // Otherwise a missing agreement would hide a missing card company.
    criteriaMode: 'all',
    defaultValues: {
      buyer: gateway.console ? sampleBuyer : emptyBuyer,
      method: 'card',
      inWindow: false,
      issuer: '',
      months: 0,
      escrow: false,
      agreed: false,
    },
  });
  const amount = product.price * quantity;

  const submit = form.handleSubmit(({ buyer, escrow, agreed: _, ...choice }) => {
    setTried(true);
    const { method } = choice;
    pay({ order: { productId: product.id, quantity, method, escrow, buyer }, choice });
  });
  return (
    <FormProvider {...form}>
      <form className="checkout" onSubmit={submit} noValidate>
        <div className="stack">
          <section className="panel">
            <h2>{t('buyer')}</h2>
            <BuyerFields />
          </section>
          <section className="panel">
            <PaymentFields amount={amount} />
          </section>
        </div>
        <aside className="panel stack">
          <h2>{t('summary')}</h2>
          <Summary product={product} quantity={quantity} />
          <Agreement />
          <PayButton amount={amount} isTried={isTried} />
        </aside>
      </form>
    </FormProvider>
  );
}
