import type { PaymentRecord } from './payment.js';

/** A billing key as `GET /subscribe/customers/{customer_uid}` answers it. */
export interface WireCustomer {
  customer_uid: string;
  pg_provider: string | null;
  pg_id: string | null;
  sandbox: boolean;
  customer_id: string | null;
  card_code: string | null;
  card_name: string | null;
  card_number: string | null;
  card_type: number | null;
  customer_name: string | null;
  customer_tel: string | null;
  customer_email: string | null;
  customer_addr: string | null;
  customer_postcode: string | null;
  inserted: number;
  updated: number;
}

/** The billing key that a window's payment left. */
export function customerOf(
  payment: PaymentRecord,
  customer_uid: string,
  { customer_id = null }: { customer_id?: string | null | undefined },
): WireCustomer {
  return {
    customer_uid,
    customer_id,
    pg_provider: payment.pg_provider,
    pg_id: payment.pg_id,
    sandbox: payment.sandbox,
    card_code: payment.card_code,
    card_name: payment.card_name,
    card_number: payment.card_number,
    // The gateway does not know whether a card registered at Inicis is credit or check.
    card_type: null,
    customer_name: payment.buyer_name,
    customer_tel: payment.buyer_tel,
    customer_email: payment.buyer_email,
    customer_addr: payment.buyer_addr,
    customer_postcode: payment.buyer_postcode,
    inserted: payment.paid_at,
    updated: payment.paid_at,
  };
}

/** What the gateway says of a customer that it does not know. */
export const unknownCustomer = (customerUid: string): string =>
  `요청하신 customer_uid(${customerUid})로 등록된 정보를 찾을 수 없습니다.`;
