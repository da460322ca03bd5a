import * as v from 'valibot';
import type { WireCustomer } from '../../../core/wire.js';
import { cardDetailsOf, cardEntries } from './cardDetails.js';
import type { CardDetails, KnownPerson } from './details.js';
import { dateOf, optionalBoolean, optionalList, optionalText, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** Channel in which a card of a group was registered. Its number is masked. */
export interface RegisteredChannel extends CardDetails {
  /** PG that stores the card. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id (MID) at that PG. Read from `pg_id`. */
  pgId: string | null;
  /** Code of the card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Name of the card company. Read from `card_name`. */
  cardName: string | null;
  /** Card number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Time of the first registration in this channel. Read from `inserted`. */
  createdAt: Date;
  /** Time of the latest registration in this channel. Read from `updated`. */
  updatedAt: Date;
}

/** Channel that refused to register a card of a group. */
export interface FailedChannel {
  /** Type of the failure: `INVALID_REQUEST`, `PG_PROVIDER`, `DB_FAILED`. Read from `type`. */
  type: string | null;
  /** Reason in the gateway's own words. Read from `message`. */
  message: string | null;
  /** PG that refused the card. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id (MID) at that PG. Read from `pg_id`. */
  pgId: string | null;
}

/**
 * Card that is registered at the gateway for later charges. Its number is masked. A card that was
 * registered in a group of channels (스마트 라우팅) has the data of the card in `channels`.
 */
export interface BillingKey extends CardDetails {
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
  customer: KnownPerson;
  /** Group of channels; `null` for a card in one channel. Read from `channelGroupId`. */
  channelGroupId: string | null;
  /** Channels of the group that store the card. Read from `succeededChannels`. */
  channels: readonly RegisteredChannel[];
  /** Channels of the group that refused the card. Read from `failedChannels`. */
  failedChannels: readonly FailedChannel[];
  /** Time of the first registration with this `customerUid`. Read from `inserted`. */
  createdAt: Date;
  /** Time of the latest registration with this `customerUid`. Read from `updated`. */
  updatedAt: Date;
}

const channelEntries = {
  ...cardEntries,
  pg_provider: optionalText,
  pg_id: optionalText,
  card_code: optionalText,
  card_name: optionalText,
  card_number: optionalText,
  inserted: unixTime,
  updated: unixTime,
};
const wireChannel = v.object(channelEntries);
const wireFailure = v.object({
  type: optionalText,
  message: optionalText,
  pg_provider: optionalText,
  pg_id: optionalText,
});

/** Wire fields of a card that is registered in a group of channels. */
const groupEntries = {
  channelGroupId: optionalText,
  succeededChannels: optionalList(wireChannel),
  failedChannels: optionalList(wireFailure),
};

const wireCustomer = v.object({
  ...channelEntries,
  ...groupEntries,
  customer_uid: v.string(),
  sandbox: optionalBoolean,
  customer_id: optionalText,
  customer_name: optionalText,
  customer_tel: optionalText,
  customer_email: optionalText,
  customer_addr: optionalText,
  customer_postcode: optionalText,
} satisfies Record<keyof WireCustomer, v.GenericSchema>);

/** Decodes a billing key of the gateway. @throws {PaymentError} `api` if it cannot be decoded */
export function decodeBillingKey(response: unknown): BillingKey {
  const wire = parse(wireCustomer, response, { reason: 'api', what: 'the billing key' });
  const channels = wire.succeededChannels.map(channelOf);
  const [first] = channels;
  const registered = channelOf(wire);
  return {
    ...registered,
    // The answer for a group has times for each channel only.
    createdAt: wire.inserted === 0 && first ? first.createdAt : registered.createdAt,
    updatedAt: wire.updated === 0 && first ? first.updatedAt : registered.updatedAt,
    customerUid: wire.customer_uid,
    customerId: wire.customer_id,
    sandbox: wire.sandbox ?? false,
    customer: {
      name: wire.customer_name,
      tel: wire.customer_tel,
      email: wire.customer_email,
      address: wire.customer_addr,
      postcode: wire.customer_postcode,
    },
    channelGroupId: wire.channelGroupId,
    channels,
    failedChannels: wire.failedChannels.map(({ type, message, pg_provider, pg_id }) => ({
      type,
      message,
      pgProvider: pg_provider,
      pgId: pg_id,
    })),
  };
}

const channelOf = (wire: v.InferOutput<typeof wireChannel>): RegisteredChannel => ({
  ...cardDetailsOf(wire),
  pgProvider: wire.pg_provider,
  pgId: wire.pg_id,
  cardCode: wire.card_code,
  cardName: wire.card_name,
  cardNumber: wire.card_number,
  createdAt: dateOf(wire.inserted),
  updatedAt: dateOf(wire.updated),
});

/** Decodes a list of billing keys. */
export const decodeBillingKeys = (response: unknown): BillingKey[] =>
  parse(v.array(v.unknown()), response, { reason: 'api', what: 'the billing keys' }).map(
    decodeBillingKey,
  );
