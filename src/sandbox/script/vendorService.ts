import type { Channel } from '../../core/wire.js';

/** The store account that receives the payments. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

/** The page of a channel, which the script loads into a frame. */
export interface FramePage {
  account: Account;
  channel: Channel;
}

/**
 * The vendor's service that the script uses. It runs in the page (`InPageService`) or is called
 * over HTTP (`HttpService`). Messages are JSON strings, as in the real script.
 */
export interface VendorService {
  /** Fetches the channel list for this package. The real script has no such function. */
  readonly fetch?: typeof fetch;
  /**
   * Runs a step of the script later. Steps run in order. So no call of a method of the script has an
   * immediate effect.
   */
  defer(step: () => void): void;
  /**
   * Returns the channels of the store account; `null` if it does not exist.
   *
   * @throws {Error} if the list cannot be read.
   */
  readChannels(account: Account): readonly Channel[] | null;
  /** Loads a channel's page into a frame. Returns a function that removes the frame. */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, onLoad: () => void): () => void;
  /** Sends a message to the page in a frame. */
  postMessage(frame: HTMLIFrameElement, message: string): void;
  /** Calls the listener with each message of the pages in the frames. */
  addListener(listener: (message: unknown) => void): void;
  /** Opens the gateway's page in place of this page, on a phone. */
  submitForm(form: PageForm): void;
}

/** A form that opens the gateway's page on a phone. */
export interface PageForm {
  action: string;
  formData?: Record<string, string> | undefined;
}

/** The message of the script and of the channel list if the store account does not exist. */
export const unknownAccountMessage = '등록되지 않은 가맹점 식별코드입니다.';

export const storeId = 'store-sandbox';

/** Returns the path of a channel's page on the vendor's host. */
export function framePath({ account: { userCode, tierCode }, channel }: FramePage): string {
  const { pg_provider, pg_id, type } = channel;
  const page = type === 'payment' ? 'payments' : 'certificates';
  const tier = tierCode ? `tier=${encodeURIComponent(tierCode)}&` : '';
  return `/${page}/ready/${userCode}/${pg_provider}/${pg_id}?${tier}sandbox=true&store_id=${storeId}`;
}
