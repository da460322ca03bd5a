import * as v from 'valibot';
import type { WireCustomer } from '../../../core/wire.js';
import { at, seconds, text } from './decoders.js';
import { parse } from '../../parse.js';

/** A card that the gateway keeps for later charges. Its number is masked. */
export interface BillingKey {
  /** Your name for the card. Read from `customer_uid`. */
  customerUid: string;
  /** Your number of the shopper. Read from `customer_id`. */
  customerId: string | null;
  /** Who keeps it: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Under which of your merchant ids. Read from `pg_id`. */
  pgId: string | null;
  /** Whether it belongs to a test channel. Read from `sandbox`. */
  sandbox: boolean;
  /** The card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Read from `card_name`. */
  cardName: string | null;
  /** The card's number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Whose card it is, as far as it was said. Read from `customer_*`. */
  customer: {
    name: string | null;
    tel: string | null;
    email: string | null;
    address: string | null;
    postcode: string | null;
  };
  /** Read from `inserted`. */
  createdAt: Date;
  /** When a card was last registered under this name. Read from `updated`. */
  updatedAt: Date;
}

const wireCustomer: v.GenericSchema<unknown, WireCustomer> = v.object({
  customer_uid: v.string(),
  pg_provider: text,
  pg_id: text,
  sandbox: v.nullish(v.boolean(), null),
  customer_id: text,
  card_code: text,
  card_name: text,
  card_number: text,
  customer_name: text,
  customer_tel: text,
  customer_email: text,
  customer_addr: text,
  customer_postcode: text,
  inserted: seconds,
  updated: seconds,
});

/** The gateway's billing key in our words. @throws {PaymentError} `api` where it is none. */
export function decodeBillingKey(response: unknown): BillingKey {
  const wire = parse(wireCustomer, response, { reason: 'api', what: 'the billing key' });
  return {
    customerUid: wire.customer_uid,
    customerId: wire.customer_id,
    pgProvider: wire.pg_provider,
    pgId: wire.pg_id,
    sandbox: wire.sandbox ?? false,
    cardCode: wire.card_code,
    cardName: wire.card_name,
    cardNumber: wire.card_number,
    customer: {
      name: wire.customer_name,
      tel: wire.customer_tel,
      email: wire.customer_email,
      address: wire.customer_addr,
      postcode: wire.customer_postcode,
    },
    createdAt: at(wire.inserted),
    updatedAt: at(wire.updated),
  };
}
