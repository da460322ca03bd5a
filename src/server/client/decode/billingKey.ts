import * as v from 'valibot';
import type { WireCustomer } from '../../../core/wire.js';
import { dateOf, optionalText, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** Card that is registered at the gateway for later charges. Its number is masked. */
export interface BillingKey {
  /** Your id of the card. Read from `customer_uid`. */
  customerUid: string;
  /** Your id of the shopper. Read from `customer_id`. */
  customerId: string | null;
  /** PG that stores the card: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id (MID) at that PG. Read from `pg_id`. */
  pgId: string | null;
  /** True if the card was registered with a test channel. Read from `sandbox`. */
  sandbox: boolean;
  /** Code of the card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Name of the card company. Read from `card_name`. */
  cardName: string | null;
  /** Card number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Owner of the card; `null` for data that the gateway does not have. Read from `customer_*`. */
  customer: {
    name: string | null;
    tel: string | null;
    email: string | null;
    address: string | null;
    postcode: string | null;
  };
  /** Time of the first registration with this `customerUid`. Read from `inserted`. */
  createdAt: Date;
  /** Time of the latest registration with this `customerUid`. Read from `updated`. */
  updatedAt: Date;
}

const wireCustomer: v.GenericSchema<unknown, WireCustomer> = v.object({
  customer_uid: v.string(),
  pg_provider: optionalText,
  pg_id: optionalText,
  sandbox: v.nullish(v.boolean(), null),
  customer_id: optionalText,
  card_code: optionalText,
  card_name: optionalText,
  card_number: optionalText,
  customer_name: optionalText,
  customer_tel: optionalText,
  customer_email: optionalText,
  customer_addr: optionalText,
  customer_postcode: optionalText,
  inserted: unixTime,
  updated: unixTime,
});

/** Decodes a billing key of the gateway. @throws {PaymentError} `api` if it cannot be decoded */
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
    createdAt: dateOf(wire.inserted),
    updatedAt: dateOf(wire.updated),
  };
}

/** Decodes a list of billing keys. */
export const decodeBillingKeys = (response: unknown): BillingKey[] =>
  parse(v.array(v.unknown()), response, { reason: 'api', what: 'the billing keys' }).map(
    decodeBillingKey,
  );
