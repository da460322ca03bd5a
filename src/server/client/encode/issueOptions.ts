import type { Buyer, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import { encodeCustomer } from './person.js';
import type { CustomerBody } from './requestBodies.js';

/** Channel of a registered card, and its owner. An unknown field is refused. */
export interface IssueOptions {
  /**
   * The channel. The gateway's schema asks for it, its own sample names none: without it, and
   * without `pg`, the account's default channel is taken. Sent as `channel_key`.
   */
  channelKey?: string | undefined;
  /** The older name of a channel. Sent as `pg`. */
  pg?: Pg | undefined;
  /** Your number of the shopper. Sent as `customer_id`. */
  customerId?: string | undefined;
  /** Owner of the card. Sent as `customer_*`. */
  customer?: Partial<Buyer> | undefined;
}

const issueEncoders = {
  channelKey: optional((key) => ({ channel_key: key })),
  pg: optional((pg) => ({ pg: check('pg', 'pg', pg) })),
  customerId: optional((id) => ({ customer_id: id })),
  customer: optional(encodeCustomer),
} satisfies Encoders<IssueOptions, CustomerBody>;

/** Encodes where a card is registered. */
export const encodeIssueOptions = (options: IssueOptions) =>
  encodeWritten('', issueEncoders, options);
