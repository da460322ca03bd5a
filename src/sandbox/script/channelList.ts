import type { Channel } from '../../core/wire.js';
import { respondWithFault, type ScriptFaults } from './scriptFaults.js';
import { storeId, unknownAccountMessage } from './vendorService.js';

interface ChannelListOptions {
  channels: readonly Channel[];
  /** The only account that exists. By default every account does. */
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

  /** Returns the account's channels; `null` for an account that does not exist. */
  read(userCode: string): readonly Channel[] | null {
    const { list } = this.#options.faults;
    if (list === 'unknown') return null;
    if (typeof list === 'string') throw new TypeError(`the channel list cannot be read: ${list}`);
    const { channels, userCode: known = userCode } = this.#options;
    return userCode === known ? channels : null;
  }

  /** Answers with the account's channels over HTTP. */
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
          // The page of any shop reads it.
          headers: { 'access-control-allow-origin': '*' },
        },
      );
    });
  }

  /** Fetches the channel list, and nothing else. A field, so that it can be passed on without `this`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const [, userCode] = /^\/users\/pg\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET' || url.origin !== origin || !userCode)
      throw new TypeError(`Failed to fetch: the sandbox does not serve ${request.method} ${url}`);
    return this.respond(request, decodeURIComponent(userCode));
  };
}
