import { valibotResolver } from '@hookform/resolvers/valibot';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { BuyerFields } from '../checkout/BuyerFields.js';
import { BuyerForm } from '../checkout/checkoutSchema.js';
import { emptyBuyer, sampleBuyer } from '../checkout/sampleBuyer.js';
import { subscribe } from '../data/queries.js';
import { sessionQuery } from '../data/request.js';
import type { Product } from '../../shared/api.js';
import { usePreferences } from '../preferences/preferences.js';
import { Price } from '../products/Price.js';
import { ProductPicture } from '../products/ProductPicture.js';
import { subscriptionTexts } from '../texts/subscriptionTexts.js';
import { useTexts } from '../texts/useTexts.js';
import type { useCardRegistration } from './useCardRegistration.js';

const Form = v.object({ buyer: BuyerForm });

interface SubscribeFormProps {
  product: Product;
  card: ReturnType<typeof useCardRegistration>;
}

/** Begins a subscription by registering a card. */
export function SubscribeForm({ product, card }: SubscribeFormProps) {
  const t = useTexts(subscriptionTexts);
  const { locale } = usePreferences();
  const { gateway } = useSuspenseQuery(sessionQuery).data;
  const form = useForm<v.InferInput<typeof Form>, unknown, v.InferOutput<typeof Form>>({
    resolver: valibotResolver(Form),
    defaultValues: { buyer: gateway.console ? sampleBuyer : emptyBuyer },
  });
  const submit = form.handleSubmit(({ buyer }) =>
    card.register(async () => ({
      ...(await subscribe({ productId: product.id, buyer })),
      buyer,
    })),
  );
  return (
    <FormProvider {...form}>
      <form className="panel stack" onSubmit={submit} noValidate>
        <div className="line">
          <ProductPicture id={product.id} />
          <div>
            <h2>{product.name[locale]}</h2>
            <p className="soft">{product.about[locale]}</p>
            <Price product={product} />
          </div>
        </div>
        <p className="hint">{t('howItWorks')}</p>
        <BuyerFields />
        <button
          type="submit"
          className="button primary"
          aria-busy={card.isRunning}
          aria-disabled={card.isRunning}
          onPointerEnter={card.preload}
          onFocus={card.preload}
        >
          {t('start')}
        </button>
      </form>
    </FormProvider>
  );
}
