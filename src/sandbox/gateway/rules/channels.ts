import type { Channel, RequestPayParams } from '../../../core/wire.js';

/** KG Inicis' public test merchants, so that code copied from the vendor's document runs. */
export const testChannels: readonly Channel[] = [
  { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
  { pg_provider: 'html5_inicis', pg_id: 'INIBillTst', type: 'payment' },
  { pg_provider: 'html5_inicis', pg_id: 'iniescrow0', type: 'payment' },
];

/**
 * Returns the channel whose window the script opens. For an unknown one it opens the default channel,
 * the first of the list, without an error.
 */
export function chooseChannel(
  channels: readonly Channel[],
  { pg = '', channelKey }: Pick<RequestPayParams, 'pg' | 'channelKey'>,
): Channel | undefined {
  const [provider, ...rest] = pg.split('.');
  const id = rest.join('.');
  const isNamed = (one: Channel) => one.pg_provider === provider && (!id || one.pg_id === id);
  return (
    channels.find((one) => channelKey && one.channel_key === channelKey) ??
    channels.find(isNamed) ??
    channels.find(({ type }) => type === 'payment') ??
    channels[0]
  );
}
