import type { Channel } from '../../core/wire.js';

/** Whose payments the script takes. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

/** A channel's page in its frame. */
export interface FramePage {
  account: Account;
  channel: Channel;
}

/** What the vendor's script finds behind it. Messages are JSON, as between real windows. */
export interface VendorService {
  /** How the page reads the channel list itself; the real script has no such thing. */
  readonly fetch?: typeof fetch;
  /** Runs a step of the script a moment later, in order: the script does nothing at once. */
  defer(step: () => void): void;
  /** The account's channels; `null` for an account that does not exist. Throws when unreadable. */
  readChannels(account: Account): readonly Channel[] | null;
  /** Loads a channel's page into a frame. What is returned takes the frame away. */
  loadFrame(frame: HTMLIFrameElement, page: FramePage, loaded: () => void): () => void;
  /** Sends a message to the page in a frame. */
  postMessage(frame: HTMLIFrameElement, message: string): void;
  /** Hears what the pages in the frames send. */
  addListener(hear: (message: unknown) => void): void;
  /** Leaves this page for the gateway's, on a phone. */
  submitForm(form: PageForm): void;
}

/** Where a phone goes, and what it takes there. */
export interface PageForm {
  action: string;
  formData?: Record<string, string> | undefined;
}

/** What the script logs, and the channel list says, of an account that does not exist. */
export const unknownAccountMessage = '등록되지 않은 가맹점 식별코드입니다.';

export const storeId = 'store-sandbox';

/** The address of a channel's page at the vendor's service. */
export function framePath({ account: { userCode, tierCode }, channel }: FramePage): string {
  const { pg_provider, pg_id, type } = channel;
  const page = type === 'payment' ? 'payments' : 'certificates';
  const tier = tierCode ? `tier=${encodeURIComponent(tierCode)}&` : '';
  return `/${page}/ready/${userCode}/${pg_provider}/${pg_id}?${tier}sandbox=true&store_id=${storeId}`;
}
