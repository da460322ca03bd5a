import { inPath } from '../../../core/id.js';
import { decodeDelivery, type Delivery } from '../decode/delivery.js';
import {
  encodeDelivery,
  encodeRegistration,
  type DeliveryRegistration,
  type DeliveryRequest,
} from '../encode/deliveryRequest.js';
import type { RestApi } from '../http/restApi.js';

/**
 * Deliveries of escrow payments. KG Inicis holds the money until the shopper confirms the purchase.
 * The shopper can do that after the delivery was registered (배송등록). Each later change is reported
 * to `onEscrowChanged`.
 */
export interface Escrow {
  /**
   * Reads the registered delivery of a payment: `GET /escrows/logis/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if there is no such payment or no registered delivery;
   * `unavailable`, `invalid`.
   * @example
   * const { company, invoice } = await client.escrow.get('imp_123456789012');
   */
  get(impUid: string): Promise<Delivery>;
  /**
   * Registers the delivery of a paid escrow payment, once: `POST /escrows/logis/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if the payment has a delivery already or is no paid escrow payment;
   * `interrupted` if no clear answer came (read the delivery with `get`); `unavailable`, `invalid`.
   * @example
   * const shop = { name: 'Shop', tel: '02-123-4567', address: 'Seoul', postcode: '04524' };
   * await client.escrow.register('imp_123456789012', {
   *   sender: shop,
   *   receiver: { name: '홍길동', tel: '010-1234-5678', address: 'Busan', postcode: '48058' },
   *   parcel: { company: 'CJGLS', invoice: '123456789012', sentAt: new Date() },
   * });
   */
  register(impUid: string, delivery: DeliveryRegistration): Promise<Delivery>;
  /**
   * Changes the registered delivery of a payment: `PUT /escrows/logis/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if the payment has no registered delivery or the shopper has already
   * decided; `interrupted`, `unavailable`, `invalid`.
   * @example
   * const { parcel, ...rest } = delivery;
   * await client.escrow.update('imp_123456789012', { ...rest, parcel: { ...parcel, invoice: '98765' } });
   */
  update(impUid: string, delivery: DeliveryRequest): Promise<Delivery>;
}

const pathOf = (impUid: string) => `/escrows/logis/${inPath('impUid', impUid)}`;

/** Creates the methods of escrow deliveries. */
export const createEscrow = (rest: RestApi): Escrow => ({
  get: async (impUid) => rest.call({ method: 'GET', path: pathOf(impUid), decode: decodeDelivery }),
  register: async (impUid, delivery) => {
    const [path, body] = [pathOf(impUid), encodeRegistration(delivery)];
    return rest.call({ method: 'POST', path, body, decode: decodeDelivery });
  },
  update: async (impUid, delivery) => {
    const [path, body] = [pathOf(impUid), encodeDelivery(delivery)];
    return rest.call({ method: 'PUT', path, body, decode: decodeDelivery });
  },
});
