import { invalid } from '../../core/rules.js';
import type { Channel, RequestPayParams } from '../../core/wire.js';

/**
 * Returns the channels that the script may open for a request. There is more than one only if the
 * request has a channel key and the list contains no channel keys.
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
 * Returns true if the script would open this channel for the request. If `pg` is not in the list,
 * the script opens the window of another payment provider. So only listed channels may be requested.
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
