import type { Locale } from '../../../core/locale.js';
import type { Channel, RequestPayParams } from '../../../core/wire.js';
import type { CardQuota } from '../rules/months.js';
import type { CallbackAnswer } from './callbackAnswer.js';
import type { Outcome, WindowEnd } from './outcome.js';

/** One open payment window: the request, and the function that ends it, once. */
export interface WindowSession {
  /** The parameters of the page, as they arrive: after JSON. */
  params: RequestPayParams;
  channel: Channel;
  /** The seller's name, as the window shows it. */
  seller: string;
  /** The language of a window whose parameters name none. */
  locale: Locale;
  mobile: boolean;
  /** The time at which it was opened, in unix seconds. */
  now: number;
  cardQuota: CardQuota;
  settle(outcome: Outcome): void;
}

/** The part of a session that a window shows. */
export type ShownWindow = Omit<WindowSession, 'settle'>;

/** A request that arrives at the gateway's page. */
export type WindowRequest = Pick<WindowSession, 'params' | 'channel' | 'mobile'>;

/** The answer of a finished window: for the callback on a PC, and as an address on a phone. */
export interface WindowResult {
  answer: CallbackAnswer;
  returnUrl: string;
}

/** Answers a window before it is shown; `undefined` shows the window to the shopper. */
export type Shopper = (window: ShownWindow) => WindowEnd | Promise<WindowEnd> | undefined;
