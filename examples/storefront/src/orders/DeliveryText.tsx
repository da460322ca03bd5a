import type { OrderDetail } from '../../shared/api.js';
import { deliveryCompanies } from '../../shared/operatorApi.js';
import { deliveryTexts } from '../texts/deliveryTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Delivery company and tracking number of an order. */
export function DeliveryText({ company, invoice }: NonNullable<OrderDetail['delivery']>) {
  const t = useTexts(deliveryTexts);
  const known = deliveryCompanies.find((one) => one === company);
  return `${known ? t(known) : company} ${invoice}`;
}
