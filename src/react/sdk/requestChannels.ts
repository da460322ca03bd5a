import { invalid } from '../../core/rules.js';
import type { Channel, RequestPayParams } from '../../core/wire.js';

/**
 * Returns the channels of the list that the script may open for a request: one, unless the list does
 * not say to which channel a key belongs.
 *
 * @throws {PaymentError} `invalid` for a channel that the store account does not have.
 */
export function requestChannels(list: readonly Channel[], params: RequestPayParams): Channel[] {
  const { pg, channelKey } = params;
  const [channel, ...others] = list.filter((one) => isRequested(one, params));
  if (!channel) throw invalid(pg ? 'pg' : 'channelKey', 'unknown', pg ?? channelKey);
  return channelKey && !channel.channel_key ? [channel, ...others] : [channel];
}

/**
 * Returns true if the script would open this channel. With a `pg` that is not in the list it opens
 * another company's window, so only what is listed is ever requested.
 */
function isRequested(channel: Channel, { pg = 'html5_inicis', channelKey }: RequestPayParams) {
  const id = pg.split('.').slice(1).join('.');
  return (
    channel.pg_provider === 'html5_inicis' &&
    channel.type === 'payment' &&
    (!id || channel.pg_id === id) &&
    (!channelKey || !channel.channel_key || channel.channel_key === channelKey)
  );
}
