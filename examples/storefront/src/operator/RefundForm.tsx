import { useState } from 'react';
import * as v from 'valibot';
import type { OperatorOrder } from '../../server/http/operatorRoutes.js';
import { RefundAccount, RefundRequest } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { RefundAccountFields } from '../orders/RefundAccountFields.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Field } from '../parts/Field.js';

const Absent = v.optional(v.undefined());
const Won = v.pipe(v.string(), v.trim(), v.regex(/^\d+$/), v.transform(Number));

/** Refund of the form: of the tax parts, those that the order has. */
const schemaOf = ({ left, needsRefundAccount }: OperatorOrder) =>
  v.object({
    amount: v.pipe(Won, v.minValue(1), v.maxValue(left.amount)),
    taxFree: left.taxFree > 0 ? v.pipe(Won, v.maxValue(left.taxFree)) : Absent,
    vat: left.vat === null ? Absent : v.pipe(Won, v.maxValue(left.vat)),
    reason: RefundRequest.entries.reason,
    refundTo: needsRefundAccount ? RefundAccount : Absent,
  });

/**
 * Refunds all or a part of a payment. KG Inicis refunds exactly the tax parts that it receives, so the
 * operator enters the tax-free part and the value-added tax of an order that has them.
 */
export function RefundForm({ order }: { order: OperatorOrder }) {
  const { t, won } = useLanguage();
  const { left, needsRefundAccount } = order;
  // Another language must not begin the form again.
  const [reason] = useState(t('고객 요청', 'Customer request'));
  const [taxable, taxFree] = [won(left.amount - left.taxFree), won(left.taxFree)];
  const param = { merchantUid: order.merchantUid };
  const field = (name: 'amount' | 'taxFree' | 'vat', label: string, most: number) => (
    <Field
      name={name}
      label={label}
      problem={t(`${won(most)} 이하로 입력해 주세요.`, `At most ${won(most)}.`)}
      inputMode="numeric"
    />
  );
  return (
    <ActionForm
      className="panel"
      schema={schemaOf(order)}
      values={{
        amount: String(left.amount),
        taxFree: left.taxFree > 0 ? String(left.taxFree) : undefined,
        vat: left.vat === null ? undefined : String(left.vat),
        reason,
        refundTo: undefined,
      }}
      action={(refund) =>
        api.operator.orders[':merchantUid'].refund.$post({
          param,
          json: { ...refund, checksum: left.amount },
        })
      }
      submit={t('환불하기', 'Refund')}
      tone="danger"
    >
      <h2>{t('환불하기', 'Refund')}</h2>
      <div className="fields">
        {field('amount', t('환불 금액 (원)', 'Amount (won)'), left.amount)}
        {left.taxFree > 0 &&
          field('taxFree', t('면세 금액 (원)', 'Tax-free part (won)'), left.taxFree)}
        {left.vat !== null && field('vat', t('부가세 (원)', 'VAT (won)'), left.vat)}
        <Field name="reason" label={t('사유', 'Reason')} />
      </div>
      {left.taxFree > 0 && (
        <p className="hint">
          {t(
            `과세 금액은 ${taxable}, 면세 금액은 ${taxFree}까지 환불할 수 있습니다.`,
            `At most ${taxable} taxable and ${taxFree} tax-free can be refunded.`,
          )}
        </p>
      )}
      {left.vat === 0 && (
        <p className="hint">
          {t(
            '영세율 주문입니다. 결제할 때처럼 부가세 0원으로 환불해야 합니다.',
            'Zero-rated: refund it with a VAT of 0, as it was paid.',
          )}
        </p>
      )}
      {needsRefundAccount && <RefundAccountFields />}
    </ActionForm>
  );
}
