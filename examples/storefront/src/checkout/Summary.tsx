import { useFormContext } from 'react-hook-form';
import type { Product } from '../../server/orders/catalog.js';
import { useLanguage } from '../language/language.js';
import { Facts } from '../parts/Facts.js';
import { ProductPicture } from '../products/ProductPicture.js';
import type { CheckoutValues } from './checkoutSchema.js';

/** The product that is bought, its amount, and the agreement that Korean law requires. */
export function Summary({ product, quantity }: { product: Product; quantity: number }) {
  const { t, locale, won } = useLanguage();
  const { register, formState } = useFormContext<CheckoutValues>();
  const isMissing = formState.errors.agreed !== undefined;
  const amount = won(product.price * quantity);
  return (
    <>
      <h2>{t('주문 금액', 'Your order')}</h2>
      <div className="line">
        <ProductPicture id={product.id} />
        <p>
          <strong>{product.name[locale]}</strong>
          <small>{t(`수량 ${quantity}개`, `Quantity ${quantity}`)}</small>
        </p>
      </div>
      <Facts
        rows={[
          [t('상품 금액', 'Goods'), amount],
          [t('배송비', 'Delivery'), t('무료', 'Free')],
          [t('결제할 금액', 'Total'), <strong key="total">{amount}</strong>],
        ]}
      />
      <div>
        <label className="tick">
          <input
            type="checkbox"
            {...register('agreed')}
            aria-invalid={isMissing}
            aria-describedby="agreement-problem"
          />
          {t(
            '주문 내용을 확인했고 결제에 동의합니다. (필수)',
            'I have checked the order and agree to pay. (required)',
          )}
        </label>
        <p id="agreement-problem" className="problem">
          {isMissing && t('동의해야 결제할 수 있습니다.', 'You can pay after you agree.')}
        </p>
        <details>
          <summary>{t('개인정보 제3자 제공 안내', 'Data passed to others')}</summary>
          <p className="soft">
            {t(
              '결제를 위해 이름, 연락처, 주문 내용을 KG이니시스와 포트원에 제공하며, 관련 법령에 따라 5년간 보관합니다.',
              'For the payment we pass your name, number and order to KG Inicis and PortOne. They are kept for 5 years by law.',
            )}
          </p>
        </details>
      </div>
    </>
  );
}
