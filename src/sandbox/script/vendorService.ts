import type { Channel } from '../../core/wire.js';

/** The store account whose payments the script takes. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

/** A channel's page in its frame. */
export interface FramePage {
  account: Account;
  channel: Channel;
}

/**
 * The service behind the vendor's script: in the page (`InPageService`) or over HTTP
 * (`HttpService`). Messages are JSON, as between real windows.
 */
export interface VendorService {
  /** Fetches the channel list for the page itself; the real script has no such function. */
  readonly fetch?: typeof fetch;
  /** Runs a step of the script later, in order: the script does nothing at once. */
  defer(step: () => void): void;
  /**
   * Returns the account's channels; `null` for an account that does not exist. Throws when the list
   * cannot be read.
   */
  readChannels(account: Account): readonly Channel[] | null;
  /** Loads a channel's page into a frame. Returns a function that removes the frame. */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void;
  /** Sends a message to the page in a frame. */
  postMessage(frame: HTMLIFrameElement, message: string): void;
  /** Calls the listener with each message of the pages in the frames. */
  addListener(listener: (message: unknown) => void): void;
  /** Leaves this page for the gateway's, on a phone. */
  submitForm(form: PageForm): void;
}

/** A form that takes a phone to the gateway's page. */
export interface PageForm {
  action: string;
  formData?: Record<string, string> | undefined;
}

/** The message of the script and of the channel list for an account that does not exist. */
export const unknownAccountMessage = '등록되지 않은 가맹점 식별코드입니다.';

export const storeId = 'store-sandbox';

/** Returns the path of a channel's page at the vendor's service. */
export function framePath({ account: { userCode, tierCode }, channel }: FramePage): string {
  const { pg_provider, pg_id, type } = channel;
  const page = type === 'payment' ? 'payments' : 'certificates';
  const tier = tierCode ? `tier=${encodeURIComponent(tierCode)}&` : '';
  return `/${page}/ready/${userCode}/${pg_provider}/${pg_id}?${tier}sandbox=true&store_id=${storeId}`;
}
