import type { Locale } from '../../../core/locale.js';
import type { Channel, RequestPayParams } from '../../../core/wire.js';
import type { CardQuota } from '../rules/months.js';
import type { CallbackAnswer } from './callbackAnswer.js';
import type { Outcome, WindowEnd } from './outcome.js';

/** One open payment window. `settle` ends it; only the first call has an effect. */
export interface WindowSession {
  /** The parameters of the page, after they were sent as JSON. */
  params: RequestPayParams;
  /** The channel that handles the request. */
  channel: Channel;
  /** The name of the merchant that the window shows. */
  seller: string;
  /** The language of the window if the request has none. */
  locale: Locale;
  /** True if the device is a phone. */
  mobile: boolean;
  /** The time at which the window opened, in unix seconds. */
  now: number;
  /** The meaning of `display.card_quota`. */
  cardQuota: CardQuota;
  /** Ends the window with an outcome. */
  settle(outcome: Outcome): void;
}

/** The part of a session that a window shows. */
export type ShownWindow = Omit<WindowSession, 'settle'>;

/** A payment request that arrives at the gateway. */
export interface WindowRequest extends Pick<WindowSession, 'params' | 'channel' | 'mobile'> {
  /** User agent of the browser, if the request comes from a browser. */
  userAgent?: string | undefined;
}

/** The result of a finished window: `answer` for the callback on a PC, `returnUrl` for a phone. */
export interface WindowResult {
  answer: CallbackAnswer;
  returnUrl: string;
}

/**
 * Decides the end of a window before it is shown. If it returns `undefined`, the window is shown.
 */
export type Shopper = (window: ShownWindow) => WindowEnd | Promise<WindowEnd> | undefined;
