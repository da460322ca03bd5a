import { check } from '../../../core/rules.js';
import { encodeCard, type Card } from './card.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { ScheduleOptionsBody } from './requestBodies.js';

/** Card and channel of scheduled charges. An unknown field is `invalid`. */
export interface ScheduleOptions {
  /**
   * Card that is registered with the `customerUid` before the charges are scheduled. Sent as `card_number`,
   * `expiry`, `birth`, `pwd_2digit` and `cvc`.
   */
  card?: Card | undefined;
  /**
   * Amount, in won, that is charged and cancelled at once to test the card; 0 for no test. Sent as
   * `checking_amount`.
   *
   * @default 0
   */
  checkingAmount?: number | undefined;
  /** Your id of the shopper. Sent as `customer_id`. */
  customerId?: string | undefined;
  /**
   * Channel in which the card is registered, or the channel of a card in a group of channels. Sent as
   * `channel_key`.
   */
  channelKey?: string | undefined;
}

const scheduleEncoders = {
  card: optional(encodeCard),
  checkingAmount: optional((won) => ({
    checking_amount: check('checkingAmount', 'wonOrZero', won),
  })),
  customerId: optional((id) => ({ customer_id: check('customerId', 'required', id) })),
  channelKey: optional((key) => ({ channel_key: check('channelKey', 'required', key) })),
} satisfies Encoders<ScheduleOptions, ScheduleOptionsBody>;

/** Encodes the card and the channel of scheduled charges. */
export const encodeScheduleOptions = (options: ScheduleOptions) =>
  encodeWritten('', scheduleEncoders, options);
