import type { WireCustomer } from '../../../core/wire.js';
import type { PaymentRecord } from './paymentRecord.js';

/** A billing key in the format of `GET /subscribe/customers/{customer_uid}`. */
export interface CustomerRecord extends WireCustomer {
  sandbox: boolean;
  card_issuer_code: string | null;
  card_issuer_name: string | null;
  card_publisher_code: string | null;
  card_publisher_name: string | null;
  card_type: number | null;
}

type Card = Pick<
  PaymentRecord,
  'pg_provider' | 'pg_id' | 'sandbox' | 'card_code' | 'card_name' | 'card_number'
>;

/** The holder of a registered card. `updated` is the time of the registration, in unix seconds. */
export interface CardHolder {
  customer_id?: string | null | undefined;
  customer_name?: string | null | undefined;
  customer_tel?: string | null | undefined;
  customer_email?: string | null | undefined;
  customer_addr?: string | null | undefined;
  customer_postcode?: string | null | undefined;
  updated: number;
}

/** Creates the billing key of a card. */
export const newCustomer = (
  { pg_provider, pg_id, sandbox, card_code, card_name, card_number }: Card,
  customer_uid: string,
  holder: CardHolder,
): CustomerRecord => ({
  customer_uid,
  customer_id: holder.customer_id ?? null,
  pg_provider,
  pg_id,
  sandbox,
  card_code,
  card_name,
  // KG Inicis sends no issuer and no publisher of a card.
  card_issuer_code: null,
  card_issuer_name: null,
  card_publisher_code: null,
  card_publisher_name: null,
  card_number,
  // For a card that is registered at KG Inicis, the gateway does not know if it is a credit or a debit
  // card (체크카드).
  card_type: null,
  customer_name: holder.customer_name ?? null,
  customer_tel: holder.customer_tel ?? null,
  customer_email: holder.customer_email ?? null,
  customer_addr: holder.customer_addr ?? null,
  customer_postcode: holder.customer_postcode ?? null,
  inserted: holder.updated,
  updated: holder.updated,
});

/** Returns the holder of the card that was used for a payment. */
export const cardHolderOf = (payment: PaymentRecord): CardHolder => ({
  customer_name: payment.buyer_name,
  customer_tel: payment.buyer_tel,
  customer_email: payment.buyer_email,
  customer_addr: payment.buyer_addr,
  customer_postcode: payment.buyer_postcode,
  updated: payment.started_at,
});

/** Returns the gateway's message for an unknown `customer_uid`. */
export const unknownCustomerMessage = (customerUid: string): string =>
  `요청하신 customer_uid(${customerUid})로 등록된 정보를 찾을 수 없습니다.`;
