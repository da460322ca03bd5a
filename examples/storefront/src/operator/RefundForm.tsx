import { valibotResolver } from '@hookform/resolvers/valibot';
import { FormProvider, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { RefundAccount } from '../../shared/api.js';
import { RefundRequest as RefundSchema } from '../../shared/operatorApi.js';
import type { OperatorOrder, RefundRequest } from '../../shared/operatorApi.js';
import { RefundAccountFields } from '../orders/RefundAccountFields.js';
import { ActionResult } from '../parts/ActionButton.js';
import { TextField } from '../parts/TextField.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { refund } from './operatorQueries.js';
import { useOperatorAction } from './useOperatorAction.js';

const Absent = v.optional(v.undefined());
const Won = v.pipe(v.string(), v.trim(), v.regex(/^\d+$/), v.transform(Number));

/** Refund of the form: of the tax parts, those that the order has. */
const schemaOf = ({ left, needsRefundAccount }: OperatorOrder) =>
  v.object({
    amount: v.pipe(Won, v.minValue(1), v.maxValue(left.amount)),
    taxFree: left.taxFree > 0 ? v.pipe(Won, v.maxValue(left.taxFree)) : Absent,
    vat: left.vat === null ? Absent : v.pipe(Won, v.maxValue(left.vat)),
    reason: RefundSchema.entries.reason,
    refundTo: needsRefundAccount ? RefundAccount : Absent,
  });
type Schema = ReturnType<typeof schemaOf>;

/**
 * Refunds all or a part of a payment. KG Inicis refunds exactly the tax parts that it receives, so the
 * operator enters the tax-free part and the value-added tax of an order that has them.
 */
export function RefundForm({ order }: { order: OperatorOrder }) {
  const t = useTexts(operatorTexts);
  const { won } = useFormats();
  const { left, merchantUid, needsRefundAccount } = order;
  const form = useForm<v.InferInput<Schema>, unknown, v.InferOutput<Schema>>({
    resolver: valibotResolver(schemaOf(order)),
    defaultValues: {
      amount: String(left.amount),
      ...(left.taxFree > 0 && { taxFree: String(left.taxFree) }),
      ...(left.vat !== null && { vat: String(left.vat) }),
      reason: t('customerWish'),
    },
  });
  const { mutate, isPending, error, isSuccess } = useOperatorAction((request: RefundRequest) =>
    refund(merchantUid, request),
  );
  const field = (name: 'amount' | 'taxFree' | 'vat', most: number) => (
    <TextField name={name} label={t(name)} problem={t('atMost')(won(most))} inputMode="numeric" />
  );
  return (
    <FormProvider {...form}>
      <form
        className="panel stack"
        noValidate
        onSubmit={form.handleSubmit((request) => isPending || mutate(request))}
      >
        <h2>{t('refund')}</h2>
        <div className="fields">
          {field('amount', left.amount)}
          {left.taxFree > 0 && field('taxFree', left.taxFree)}
          {left.vat !== null && field('vat', left.vat)}
          <TextField name="reason" label={t('reason')} problem={t('needed')} />
        </div>
        {left.vat === 0 && <p className="hint">{t('zeroRatedHint')}</p>}
        {needsRefundAccount && <RefundAccountFields />}
        <ActionResult error={error}>{isSuccess && t('refunded')}</ActionResult>
        <button type="submit" className="button danger" aria-busy={isPending}>
          {t('refund')}
        </button>
      </form>
    </FormProvider>
  );
}
