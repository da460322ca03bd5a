import * as v from 'valibot';
import type { WireCustomer } from '../../../core/wire.js';
import { dateOf, optionalText, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** A card that the gateway keeps for later charges. Its number is masked. */
export interface BillingKey {
  /** Your name for the card. Read from `customer_uid`. */
  customerUid: string;
  /** Your number of the shopper. Read from `customer_id`. */
  customerId: string | null;
  /** Company that keeps it: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id. Read from `pg_id`. */
  pgId: string | null;
  /** True for a test channel. Read from `sandbox`. */
  sandbox: boolean;
  /** The card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Read from `card_name`. */
  cardName: string | null;
  /** The card's number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Owner of the card, as far as known. Read from `customer_*`. */
  customer: {
    name: string | null;
    tel: string | null;
    email: string | null;
    address: string | null;
    postcode: string | null;
  };
  /** Read from `inserted`. */
  createdAt: Date;
  /** Time at which a card was last registered under this name. Read from `updated`. */
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

/** Decodes the gateway's billing key. @throws {PaymentError} `api` if it cannot be read */
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
