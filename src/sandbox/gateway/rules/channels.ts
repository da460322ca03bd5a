import type { Channel, RequestPayParams } from '../../../core/wire.js';

/**
 * The public test merchants of KG Inicis. With them, code from the vendor's document works
 * unchanged.
 */
export const testChannels: readonly Channel[] = [
  { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
  { pg_provider: 'html5_inicis', pg_id: 'INIBillTst', type: 'payment' },
  { pg_provider: 'html5_inicis', pg_id: 'iniescrow0', type: 'payment' },
];

/**
 * Returns the channel whose payment window the script opens. If the requested channel is unknown,
 * this is the first channel of type `payment`, as in the vendor's script, which reports no error.
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
