import type { Channel } from '../core/wire.js';

/** Whose payments the script takes. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

interface ServiceOptions {
  channels: readonly Channel[];
  /** The one account that exists; any, where none is given. */
  userCode?: string | undefined;
}

const origin = 'https://service.iamport.kr';
const store = 'store-sandbox';

/** The vendor's service behind the script: who has which channels, and where their pages are. */
export class Service {
  readonly #options: ServiceOptions;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  /** The account's channels; `null` for an account that does not exist. */
  channelsOf(userCode: string): readonly Channel[] | null {
    const { channels, userCode: known = userCode } = this.#options;
    return userCode === known ? channels : null;
  }

  /** Fetches the channel list, and nothing else. A field, so that it works when passed on alone. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const [, userCode] = /^\/users\/pg\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET' || url.origin !== origin || !userCode)
      throw new TypeError(`Failed to fetch: the sandbox does not serve ${request.method} ${url}`);
    const channels = this.channelsOf(decodeURIComponent(userCode));
    if (!channels) return Response.json({ code: -1, message: unknownAccount });
    const data = channels.map((channel) => ({ ...channel, store_id: store, sandbox: true }));
    return Response.json({ code: 0, data });
  };
}

/** What the script logs, and the channel list says, of an account that does not exist. */
export const unknownAccount = '등록되지 않은 가맹점 식별코드입니다.';

/**
 * The address of a channel's page. The network is not touched: the page is empty, and what the
 * script's address says stands in its hash.
 */
export function frameAddress({ userCode, tierCode }: Account, channel: Channel): string {
  const { pg_provider, pg_id, type } = channel;
  const page = type === 'payment' ? 'payments' : 'certificates';
  const tier = tierCode ? `tier=${tierCode}&` : '';
  return `about:blank#/${page}/ready/${userCode}/${pg_provider}/${pg_id}?${tier}sandbox=true&store_id=${store}`;
}
