import { valibotResolver } from '@hookform/resolvers/valibot';
import { useId } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { deliveryCompanies, ShipRequest } from '../../shared/operatorApi.js';
import type { OperatorOrder } from '../../shared/operatorApi.js';
import { ActionResult } from '../parts/ActionButton.js';
import { TextField } from '../parts/TextField.js';
import { deliveryTexts } from '../texts/deliveryTexts.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { ship } from './operatorQueries.js';
import { useOperatorAction } from './useOperatorAction.js';

/** Sends an order. For escrow, KG Inicis also gets the number of the delivery. */
export function ShipForm({ order }: { order: OperatorOrder }) {
  const t = useTexts(operatorTexts);
  const companyName = useTexts(deliveryTexts);
  const id = useId();
  const form = useForm<ShipRequest>({
    resolver: valibotResolver(ShipRequest),
    defaultValues: { company: 'CJGLS', invoice: '' },
  });
  const { mutate, isPending, error } = useOperatorAction((shipment: ShipRequest) =>
    ship(order.merchantUid, shipment),
  );
  return (
    <FormProvider {...form}>
      <form
        className="panel stack"
        noValidate
        onSubmit={form.handleSubmit((shipment) => isPending || mutate(shipment))}
      >
        <h2>{t(order.escrow ? 'shipEscrow' : 'ship')}</h2>
        <div className="fields">
          <div className="field">
            <label htmlFor={id}>{t('company')}</label>
            <select id={id} {...form.register('company')}>
              {deliveryCompanies.map((company) => (
                <option key={company} value={company}>
                  {companyName(company)}
                </option>
              ))}
            </select>
          </div>
          <TextField name="invoice" label={t('invoice')} problem={t('invoiceProblem')} />
        </div>
        <ActionResult error={error} />
        <button type="submit" className="button primary" aria-busy={isPending}>
          {t('ship')}
        </button>
      </form>
    </FormProvider>
  );
}
