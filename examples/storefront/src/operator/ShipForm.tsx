import type { OperatorOrder } from '../../server/http/operatorRoutes.js';
import { Delivery, deliveryCompanies } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { deliveryNames } from '../orders/OrderView.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Field } from '../parts/Field.js';

/** Sends an order. For escrow, KG Inicis also gets the number of the delivery. */
export function ShipForm({ order }: { order: OperatorOrder }) {
  const { t } = useLanguage();
  const param = { merchantUid: order.merchantUid };
  return (
    <ActionForm
      className="panel"
      schema={Delivery}
      values={{ company: 'CJGLS', invoice: '' }}
      action={(json) => api.operator.orders[':merchantUid'].ship.$post({ param, json })}
      submit={t('발송하기', 'Send')}
    >
      <h2>
        {order.escrow
          ? t('발송하고 에스크로 배송 등록', 'Send and register the escrow delivery')
          : t('발송하기', 'Send')}
      </h2>
      <div className="fields">
        <Field
          name="company"
          label={t('택배사', 'Delivery company')}
          options={deliveryCompanies.map((code) => [code, t(...deliveryNames[code])])}
        />
        <Field
          name="invoice"
          label={t('송장번호', 'Tracking number')}
          problem={t('숫자 6~20자리를 입력해 주세요.', '6 to 20 digits.')}
          inputMode="numeric"
        />
      </div>
    </ActionForm>
  );
}
