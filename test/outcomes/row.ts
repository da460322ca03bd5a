import type { ApiFault, WindowEnd } from 'react-inicis/sandbox';

export type Device = 'pc' | 'phone';

/** Options of the shop's page. */
export interface PageConfig {
  isBillingKey?: boolean;
  method?: 'card' | 'vbank';
  verify?: OwnVerify | 'withoutKeepalive';
  /** True if `order()` also calls `prepare` of the shop's server. */
  isPrepared?: boolean;
}

/** Result of a `verify` that the shop has written: a text, another value, or none. */
export type OwnVerify = 'own' | 'undefined' | 'null' | 'error' | 'hang';

/** Change of an order in the shop's database. */
export interface OrderChange {
  closed?: boolean;
  amount?: number;
  isHidden?: boolean;
}

/** Answer of the shop's server in place of its handlers. */
export type ServerAnswer =
  | number
  | 'html'
  | 'invalid'
  | 'hang'
  | 'cut'
  /** The handlers have run, and the connection is cut before their answer arrives. */
  | 'lost'
  /** The handlers run at the step `release`. */
  | 'held';

export interface ServerFault {
  path: '/api/order' | '/api/complete' | '/api/billing-key';
  answer: ServerAnswer;
  /** Number of requests; all of them by default. */
  times?: number;
  retryAfter?: number;
}

/** One step of a story. */
export type Step =
  /** The shopper clicks the button, or clicks it twice. */
  | 'click'
  | 'doubleClick'
  /** The payment window is visible. */
  | 'window'
  /** The shopper clicks the X of the payment window. */
  | 'closeWindow'
  /** The page goes to another route of the shop, without a new document. */
  | 'route'
  | 'back'
  /**
   * The page and its frames have loaded. Chromium may not keep a page in its back/forward cache that the
   * shopper leaves while a frame is loading.
   */
  | 'idle'
  | 'reload'
  /** The tab is closed, and the shop's page is opened in a new one. */
  | 'reopen'
  /** Another tab opens the shop's page; the following steps happen there. */
  | 'otherTab'
  /** The following steps happen in the first tab again. */
  | 'firstTab'
  /** A tab waits for a question of another tab. */
  | 'waiting'
  /** The shop's server runs the handlers of the request that it held. */
  | 'release'
  /** Another tab opens the return address; the following steps happen there. */
  | 'returnTab'
  /** Leaves for another page, and comes back with the Back button. */
  | 'leaveAndBack'
  | 'unmount'
  | 'mount'
  | 'offline'
  | 'online'
  /** The kit asks in the background. */
  | 'ask'
  /** The shop's server and the session work again. */
  | 'heal'
  /** The gateway sends the webhook of the newest payment. */
  | 'webhook'
  | 'deposit'
  /** The due date of all virtual accounts has passed. */
  | 'expire'
  /** The same order is paid in another browser, and the shop gets its webhook. */
  | 'payElsewhere'
  /** The page asks the shop's server for an order. */
  | 'orderAsked'
  /** The gateway has received the payment request, or the payment is paid at the gateway. */
  | 'begun'
  | 'paid'
  /** The page has the answer to a question. */
  | 'answered'
  /** All questions are answered, and the page asks nothing for 0.6 seconds. */
  | 'settled'
  /** Another script of the frame sends texts to the page. */
  | 'frameTexts'
  /** The frame of the window sends the answer of the newest payment. */
  | 'lateAnswer'
  /** The shopper opens the return address of the newest payment, in the same browser or another one. */
  | 'openReturn'
  | 'openReturnElsewhere'
  /**
   * Opens an address that somebody wrote: the newest order with the words of an answer, and with the
   * number of its payment, of the first payment, or with an invented one.
   */
  | { forge: string; number?: 'first' | 'invented' }
  /** Waits until the shop's server has received this number of questions about payments. */
  | { asked: number }
  /** Waits until the page has shown this number of outcomes. */
  | { outcomes: number }
  /** Moves the clock of the page. Only with `hasClock`. */
  | { forward: number }
  /** Sets the clock of the shopper's computer back. Only with `hasClock`. */
  | { setBack: number }
  | { next: WindowEnd }
  | { server: ServerFault }
  | { gateway: ApiFault }
  /**
   * The gateway does not know the payment for this number of reads. The server's memory of unknown
   * numbers ends before this question; by default it never ends.
   */
  | { unknownReads: number; forgottenAt?: number }
  /** Changes the newest order. */
  | { order: OrderChange }
  /** The next order is created with these values, or is the newest order again. */
  | { nextOrder: OrderChange | 'same' };

/** State at the end of a story. */
export interface Expected {
  /** Outcomes that the handlers of the page received, in order, with reason and code. */
  outcomes: string[];
  /** Questions about a payment that the browser sent: requests to `complete` or `billing-key`. */
  server: number;
  /** Reads of a payment at the gateway. */
  gateway: number;
  /** Events of each order in the shop, the oldest order first. */
  books: string[];
  /** Payment requests that the gateway has received. */
  windows: number;
  /** Records of pending payments in the browser. */
  pending: number;
  /** Text for the shopper. By default the text of the last outcome. */
  text?: string;
  /** Element with the focus. By default the button on a PC, and the page on a phone. */
  focus?: 'button' | 'page';
  /**
   * Result of the next click: a new window; none, because the outcome is unknown; or none, because the
   * click finds out that an earlier payment is paid.
   */
  nextClick: 'opens' | 'blocked' | 'paidBefore' | 'paid' | 'busy';
}

export interface Row {
  /** Also runs in `npm test`. */
  isFast?: boolean;
  name: string;
  page?: PageConfig;
  /** True if the story moves the clock of the page. */
  hasClock?: boolean;
  /** True if the gateway's webhooks arrive by themselves. */
  hasWebhooks?: boolean;
  steps: Step[];
  /** The end on each device. A device without an end is not possible; the comment above says why. */
  pc?: Expected;
  phone?: Expected;
}

export const complete = '/api/complete';

/** Steps of a payment whose window ends in this way. */
export const pay = (next: WindowEnd): Step[] => [{ next }, 'click', { outcomes: 1 }];
