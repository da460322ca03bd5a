import { unavailable } from '../../core/unavailable.js';
import { invalid } from '../../core/rules.js';
import type { Channel, Imp } from '../../core/wire.js';
import { channelListTimeout } from '../timeouts.js';
import { loadError } from './pagePolicy.js';
import type { StoreAccount } from './StoreAccount.js';

/** Returns the URL of the channel list. The script reads the same URL. */
export const channelListUrl = ({ userCode, tierCode }: StoreAccount) =>
  `https://service.iamport.kr/users/pg/${encodeURIComponent(userCode)}${
    tierCode ? `?tier=${encodeURIComponent(tierCode)}` : ''
  }`;

/**
 * Reads the channel list of a store account.
 *
 * @throws {PaymentError} `unavailable` if the list could not be read within 5 seconds; `invalid`
 * for an unknown store account.
 */
export async function readChannelList(imp: Imp, storeAccount: StoreAccount): Promise<Channel[]> {
  const url = channelListUrl(storeAccount);
  const { ok, body } = await readJson(url, imp.fetch ?? fetch);
  const { code, data }: { code?: unknown; data?: unknown } = Object(body);
  if (ok && code === 0 && isChannels(data) && data.length > 0) return data;
  // Only a response of the service can say that the store account is unknown. A failed request cannot.
  if (ok && (code === -1 || code === 0))
    throw invalid('userCode', 'unknown', storeAccount.userCode);
  throw unavailable('channels', `${url}: the response is not a channel list`);
}

async function readJson(url: string, read: typeof fetch): Promise<{ ok: boolean; body: unknown }> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), channelListTimeout);
  try {
    const response = await read(url, { signal: timeout.signal });
    return { ok: response.ok, body: await response.json() };
  } catch (cause) {
    throw await loadError(
      'channels',
      url,
      timeout.signal.aborted ? `no answer in ${channelListTimeout / 1000} seconds` : String(cause),
    );
  } finally {
    clearTimeout(timer);
  }
}

const isChannels = (data: unknown): data is Channel[] =>
  Array.isArray(data) && data.every((one: unknown) => typeof one === 'object' && one !== null);
