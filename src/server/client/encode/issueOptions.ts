import type { Buyer, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import { encodeCustomer } from './person.js';
import type { CustomerBody } from './requestBodies.js';

/** Channel and owner of a card to register. An unknown field is `invalid`. */
export interface IssueOptions {
  /**
   * Channel key of the PortOne console. The schema of the REST API requires it, but PortOne's own
   * sample leaves it out. Without `channelKey` and `pg`, the default channel of the store account is
   * used. Sent as `channel_key`.
   */
  channelKey?: string | undefined;
  /** Channel by its PG name, `html5_inicis.{merchant id}`. Sent as `pg`. */
  pg?: Pg | undefined;
  /**
   * Group of channels (스마트 라우팅) in which the card is registered, instead of one channel. Sent as
   * `channel_group_id`.
   */
  channelGroupId?: string | undefined;
  /** Your id of the shopper. Sent as `customer_id`. */
  customerId?: string | undefined;
  /** Owner of the card. Sent as `customer_*`. */
  customer?: Partial<Buyer> | undefined;
}

const issueEncoders = {
  channelKey: optional((key) => ({ channel_key: key })),
  pg: optional((pg) => ({ pg: check('pg', 'pg', pg) })),
  channelGroupId: optional((id) => ({ channel_group_id: check('channelGroupId', 'required', id) })),
  customerId: optional((id) => ({ customer_id: id })),
  customer: optional(encodeCustomer),
} satisfies Encoders<IssueOptions, CustomerBody>;

/** Encodes the channel and the owner of a card. */
export const encodeIssueOptions = (options: IssueOptions) =>
  encodeWritten('', issueEncoders, options);
