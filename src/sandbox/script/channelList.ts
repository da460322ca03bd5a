import type { Channel } from '../../core/wire.js';
import { respondWithFault, type ScriptFaults } from './scriptFaults.js';
import { storeId, unknownAccountMessage } from './vendorService.js';

interface ChannelListOptions {
  channels: readonly Channel[];
  /** The only store account that exists. By default every store account exists. */
  userCode?: string | undefined;
  faults: ScriptFaults;
}

const origin = 'https://service.iamport.kr';

/** The channels of the store account. */
export class ChannelList {
  readonly #options: ChannelListOptions;

  constructor(options: ChannelListOptions) {
    this.#options = options;
  }

  /**
   * Returns the channels of the store account; `null` if it does not exist.
   *
   * @throws {TypeError} if the channel list has a fault.
   */
  read(userCode: string): readonly Channel[] | null {
    const { list } = this.#options.faults;
    if (list === 'unknown') return null;
    if (typeof list === 'string')
      throw new TypeError(`the channel list cannot be read (simulated fault: ${list})`);
    const { channels, userCode: known = userCode } = this.#options;
    return userCode === known ? channels : null;
  }

  /** Answers an HTTP request with the channels of the store account. */
  async respond(request: Request, userCode: string): Promise<Response> {
    const { list } = this.#options.faults;
    return respondWithFault(list === 'unknown' ? undefined : list, request, () => {
      const data = this.read(userCode)?.map((one) => ({
        ...one,
        store_id: storeId,
        sandbox: true,
      }));
      return Response.json(
        data ? { code: 0, data } : { code: -1, message: unknownAccountMessage },
        {
          // Pages of every shop read the list from another origin.
          headers: { 'access-control-allow-origin': '*' },
        },
      );
    });
  }

  /**
   * Fetches the channel list only. It is a field instead of a method, so that it works without
   * `this`.
   */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const [, userCode] = /^\/users\/pg\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET' || url.origin !== origin || !userCode)
      throw new TypeError(`Failed to fetch: the sandbox does not serve ${request.method} ${url}`);
    return this.respond(request, decodeURIComponent(userCode));
  };
}
