import { parseResponse } from 'hono/client';
import * as v from 'valibot';
import type { Product } from '../../server/orders/catalog.js';
import { SubscriptionRequest } from '../../shared/requests.js';
import { BuyerFields, sampleBuyer } from '../checkout/BuyerFields.js';
import { api } from '../data/api.js';
import { useSession } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { ActionForm } from '../parts/ActionForm.js';
import type { CardRegistration } from '../payment/useCardRegistration.js';
import { Price } from '../products/Price.js';
import { ProductPicture } from '../products/ProductPicture.js';

interface SubscribeFormProps {
  product: Product;
  card: CardRegistration;
}

export function SubscribeForm({ product, card }: SubscribeFormProps) {
  const { t, locale } = useLanguage();
  const { gateway } = useSession();
  return (
    <ActionForm
      className="panel"
      schema={v.pick(SubscriptionRequest, ['buyer'])}
      {...(gateway.console && { values: { buyer: sampleBuyer } })}
      action={async ({ buyer }) => {
        const json = { productId: product.id, buyer };
        const { order } = await parseResponse(api.subscriptions.$post({ json }));
        await card.register(order, buyer);
      }}
      submit={t('카드 등록하고 시작하기', 'Register a card and start')}
    >
      <div className="line">
        <ProductPicture id={product.id} />
        <div>
          <h2>{product.name[locale]}</h2>
          <p className="soft">{product.about[locale]}</p>
          <Price product={product} />
        </div>
      </div>
      <p className="hint">
        {t(
          '카드를 등록하면 첫 달 금액을 바로 결제하고, 매달 같은 날 결제한 뒤 보내 드립니다. 언제든 건너뛰거나 해지할 수 있습니다.',
          'After you register a card we charge the first month at once, then every month on the same day. Skip or cancel any time.',
        )}
      </p>
      <BuyerFields />
    </ActionForm>
  );
}
