import type { ApiFault, WindowEnd } from 'react-inicis/sandbox';
import type { ServerFault } from './shopServer.js';

// The ways in which a payment can begin and end. One row is one story of a shopper; `runRow` plays it
// on a PC and on a phone, in Chromium, with the shop's server, its ledger and the served sandbox.
//
// Not in this table, because it cannot happen there:
// - A double click, a text in the window's frame, a late callback, a keepalive request and an
//   unmounted provider on a phone: its page is left when the window opens, so no frame, callback or
//   component remains.
// - A forged return address, a return in another browser and a return in two tabs on a PC: the
//   answer of a window reaches the page as a message and not as an address.
// - `silentClose` on a phone: the gateway's page cannot close itself. The shopper goes back.
// - The X of the payment window as an own outcome: the window reports it as a cancellation.
// - A reload during the payment on a phone: it reloads the page of the gateway, not the shop's.
// - A count of requests while every connection is cut: Chromium can repeat such a request.
// - React without StrictMode: all rows run in StrictMode, which is the harder case.
// - `busy` by another tab on a phone: the lock of the window ends with the page that opened it.

export type Device = 'pc' | 'phone';

/** Options of the shop's page. */
export interface PageConfig {
  isBillingKey?: boolean;
  method?: 'card' | 'vbank';
  verify?: 'own' | 'undefined' | 'null' | 'error' | 'withoutKeepalive';
  /** True if the page waits the whole delay between two tries. */
  hasDelays?: boolean;
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
  | 'back'
  | 'reload'
  /** The tab is closed, and the shop's page is opened in a new one. */
  | 'reopen'
  /** Another tab opens the shop's page; the following steps happen there. */
  | 'otherTab'
  /** The following steps happen in the tab before that one again. */
  | 'oldTab'
  /** A tab waits for a question of another tab. */
  | 'waiting'
  /** The shop's server answers the request that it held. */
  | 'release'
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
  /** The page asks the shop's server about the payment, or for an order. */
  | 'asked'
  | 'orderAsked'
  /** The shop has created the order. */
  | 'ordered'
  /** The window is open, or the payment of the newest order is paid at the gateway. */
  | 'begun'
  | 'paid'
  /** The page asks nothing for a while. */
  | 'settled'
  /** Another script of the frame sends texts to the page. */
  | 'frameTexts'
  /** The shopper opens the return address of the newest payment, in the same browser or another one. */
  | 'openReturn'
  | 'openReturnElsewhere'
  /** An address that says yes or no with words, for the newest order. */
  | { forge: string }
  /** Waits until the shop's server got this number of questions. */
  | { questions: number }
  /** Waits until the page has shown this number of outcomes. */
  | { outcomes: number }
  /** Moves the clock of the page. Only with `hasClock`. */
  | { forward: number }
  /** Sets the clock of the shopper's computer back. Only with `hasClock`. */
  | { setBack: number }
  | { next: WindowEnd }
  | { server: ServerFault }
  | { gateway: ApiFault }
  /** The gateway does not know the payment for this number of reads. */
  | { unknownReads: number }
  /** Changes the newest order. */
  | { order: { closed?: boolean; amount?: number; isHidden?: boolean } };

/** State at the end of a story. */
export interface Expected {
  /** Outcomes that the handlers of the page received, in order, with reason and code. */
  outcomes: string[];
  /** Requests to `complete` or `billing-key` of the shop's server. */
  server: number;
  /** Reads of a payment at the gateway. */
  gateway: number;
  /** Events of each order in the shop, the oldest order first. */
  books: string[];
  /** Windows that the gateway has opened. */
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

const paid = 'paid 64000';
/** Nothing was paid. The gateway is also asked whether another payment of the order was made. */
const none = { server: 1, gateway: 2, windows: 1, pending: 0, books: [''] };
/** Ends with a payment that was recorded once, and a next click that opens a window. */
const paidOnce: Expected = {
  ...none,
  gateway: 1,
  outcomes: ['paid'],
  books: [paid],
  nextClick: 'opens',
};
/** Ends with a card that was registered once. The server was asked for its `customerUid` first. */
const registered: Omit<Expected, 'outcomes'> = {
  ...paidOnce,
  server: 2,
  books: ['issued'],
};
const returnPaid: Expected = { ...paidOnce, outcomes: ['return paid'] };
const bothPaid = { pc: paidOnce, phone: returnPaid };
const asked = (server: number, gateway: number) => ({
  pc: { ...paidOnce, server, gateway },
  phone: { ...returnPaid, server, gateway },
});
/** Ends without a payment, with this outcome. */
const notPaid = (outcome: string) => ({
  pc: { ...none, outcomes: [outcome], nextClick: 'opens' } satisfies Expected,
  phone: { ...none, outcomes: [`return ${outcome}`], nextClick: 'opens' } satisfies Expected,
});
const unknown = (outcome: string, server: number, gateway: number, books: string) => {
  const end = {
    windows: 1,
    pending: 1,
    nextClick: 'blocked' as const,
    server,
    gateway,
    books: [books],
  };
  return {
    pc: { ...end, outcomes: [outcome] },
    phone: { ...end, outcomes: [`return ${outcome}`] },
  };
};
const complete = '/api/complete';
const pay = (next: WindowEnd): Step[] => [{ next }, 'click', { outcomes: 1 }];
const decline = (message: string): WindowEnd => ({ decline: { message } });

/** The window was opened and never finished. The next click opens a new one. */
const undone: Expected = {
  ...none,
  outcomes: [],
  server: 3,
  gateway: 6,
  focus: 'page',
  pending: 1,
  nextClick: 'opens',
};
/** The page comes from the back/forward cache, asks at once and then reports the unknown outcome. */
const askedAfterBack: Expected = {
  ...undone,
  outcomes: ['interrupted unfinished'],
  focus: 'button',
};
/** The record began in the future of the clock. */
const recordDropped = { pending: 0, focus: 'page', nextClick: 'opens' } as const;
/** The server hides the order from the browser, which calls no handler. */
const sessionEnded: Expected = {
  ...none,
  outcomes: [],
  gateway: 0,
  pending: 1,
  nextClick: 'blocked',
};
/** No window was opened. */
const notBegun: Expected = {
  outcomes: ['unavailable order'],
  server: 0,
  gateway: 0,
  books: [],
  windows: 0,
  pending: 0,
  focus: 'button',
  nextClick: 'opens',
};

export const rows: Row[] = [
  { name: 'approved', isFast: true, steps: pay('approve'), ...bothPaid },
  {
    name: 'declined by the card company',
    steps: pay('decline'),
    ...notPaid('declined'),
  },
  { name: 'cancelled', isFast: true, steps: pay('cancel'), ...notPaid('cancelled') },
  ...[
    '사용자가 결제를 취소 하셨습니다',
    '사용자에 의한 취소',
    '결제가 중단되었습니다(사유). 01|인증 취소하셨습니다.',
    '회원님의 요청으로 결제가 취소되었습니다.',
    '카드사 인증 [SCREENID:1](A011)',
    '01|',
  ].map((message) => ({
    name: `cancelled with the words "${message}"`,
    steps: pay(decline(message)),
    ...notPaid('cancelled'),
  })),
  {
    name: 'cancelled with the X of the window',
    steps: ['click', 'window', 'closeWindow', { outcomes: 1 }],
    ...notPaid('cancelled'),
  },

  // The window has no answer.
  {
    name: 'the window closes without an answer',
    steps: pay('silentClose'),
    pc: {
      ...none,
      server: 3,
      gateway: 6,
      outcomes: ['interrupted unfinished'],
      pending: 1,
      nextClick: 'opens',
    },
  },
  {
    name: 'the answer of the window is lost',
    steps: [{ next: 'callbackLost' }, 'click', { outcomes: 1 }],
    pc: paidOnce,
  },
  {
    name: 'reload during the payment',
    steps: ['click', 'window', 'reload'],
    pc: undone,
  },
  {
    name: 'tab closed during the payment, and the shop opened again',
    steps: ['click', 'window', 'reopen'],
    pc: { ...undone, focus: 'page' },
    phone: undone,
  },
  {
    name: 'the shopper leaves the shop during the payment, and goes Back to it',
    isFast: true,
    steps: ['click', 'window', 'leaveAndBack', { outcomes: 1 }],
    pc: askedAfterBack,
  },
  {
    name: 'the shopper goes Back from the payment',
    isFast: true,
    steps: ['click', 'window', 'back', { outcomes: 1 }],
    phone: askedAfterBack,
  },
  {
    name: 'provider unmounted and mounted during the payment',
    steps: ['click', 'window', 'unmount', 'mount'],
    pc: { ...undone, outcomes: ['interrupted'], text: '' },
  },
  {
    name: 'paid in the window, and the tab is closed before its answer',
    steps: [
      { server: { path: complete, answer: 'hang', times: 1 } },
      { next: 'approve' },
      'click',
      'paid',
      'reopen',
      { outcomes: 1 },
    ],
    pc: { ...returnPaid, server: 2, gateway: 1, focus: 'page' },
  },

  // The shop's server.
  ...([503, 500, 'html', 'cut', 'lost'] as const).map((answer) => ({
    name: `the shop's server answers ${answer} once`,
    isFast: answer === 503,
    steps: [{ server: { path: complete, answer, times: 1 } } as const, ...pay('approve')],
    ...asked(2, answer === 'lost' ? 2 : 1),
  })),
  ...([404, 'invalid'] as const).map((answer) => ({
    name: `the shop's server answers ${answer} once`,
    steps: [{ server: { path: complete, answer, times: 1 } } as const, ...pay('approve')],
    ...asked(2, 1),
  })),
  ...([503, 500, 'html'] as const).map((answer) => ({
    name: `the shop's server always answers ${answer}`,
    steps: [{ server: { path: complete, answer } } as const, ...pay('approve')],
    ...unknown(typeof answer === 'number' ? `interrupted ${answer}` : 'interrupted', 9, 0, ''),
  })),
  ...([404, 'invalid'] as const).map((answer) => ({
    name: `the shop's server always answers ${answer}`,
    steps: [{ server: { path: complete, answer } } as const, ...pay('approve')],
    ...unknown(answer === 404 ? `interrupted ${answer}` : 'interrupted', 3, 0, ''),
  })),
  {
    name: `the shop's server hangs once`,
    hasClock: true,
    steps: [
      { server: { path: complete, answer: 'hang', times: 1 } },
      { next: 'approve' },
      'click',
      'asked',
      { forward: 20_000 },
      { outcomes: 1 },
    ],
    ...asked(2, 1),
  },
  {
    name: 'Retry-After of one second is respected',
    steps: [
      { server: { path: complete, answer: 503, times: 2, retryAfter: 1 } },
      ...pay('approve'),
    ],
    ...asked(3, 1),
  },
  {
    name: 'unknown, and paid when the kit asks in the background',
    isFast: true,
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('approve'),
      'heal',
      'ask',
      { outcomes: 2 },
    ],
    pc: { ...paidOnce, outcomes: ['interrupted 503', 'paid'], server: 10 },
    phone: { ...returnPaid, outcomes: ['return interrupted 503', 'return paid'], server: 10 },
  },
  {
    name: 'unknown, and paid at the next click',
    steps: [{ server: { path: complete, answer: 503 } }, ...pay('approve'), 'heal'],
    pc: {
      ...paidOnce,
      outcomes: ['interrupted 503'],
      server: 9,
      gateway: 0,
      books: [''],
      pending: 1,
      nextClick: 'paid',
    },
    phone: {
      ...paidOnce,
      outcomes: ['return interrupted 503'],
      server: 9,
      gateway: 0,
      books: [''],
      pending: 1,
      nextClick: 'paidBefore',
    },
  },
  {
    name: 'unknown, and paid after a reload',
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('approve'),
      'heal',
      'reload',
      { outcomes: 2 },
    ],
    pc: { ...paidOnce, outcomes: ['interrupted 503', 'return paid'], server: 10, focus: 'page' },
    phone: { ...returnPaid, outcomes: ['return interrupted 503', 'return paid'], server: 10 },
  },

  {
    name: 'the clock is set back by an hour, and the page is opened again',
    hasClock: true,
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('approve'),
      'webhook',
      'heal',
      { setBack: 3_600_000 },
      'reload',
    ],
    // The shop has the payment from the webhook.
    pc: { ...unknown('interrupted 503', 9, 1, paid).pc, ...recordDropped, text: '' },
    // The return address is still in the page.
    phone: {
      ...returnPaid,
      outcomes: ['return interrupted 503', 'return paid'],
      server: 10,
      gateway: 2,
    },
  },

  // The gateway.
  {
    name: 'the gateway does not know the payment yet',
    page: { hasDelays: true },
    steps: [{ unknownReads: 1 }, ...pay('approve')],
    ...asked(3, 2),
  },
  {
    name: 'the gateway never knows the payment',
    steps: [{ unknownReads: 99 }, ...pay('approve')],
    ...unknown('interrupted', 9, 1, ''),
  },
  {
    name: 'the gateway is down for one read',
    steps: [{ gateway: { answer: 500, path: '/payments' } }, ...pay('approve')],
    ...asked(1, 2),
  },
  {
    name: 'the webhook arrives first',
    isFast: true,
    hasWebhooks: true,
    steps: pay('webhookFirst'),
    pc: { ...paidOnce, gateway: 2 },
    phone: { ...returnPaid, gateway: 2 },
  },
  {
    name: 'the webhook arrives twice',
    steps: [...pay('approve'), 'webhook', 'webhook'],
    ...asked(1, 3),
  },
  {
    name: 'only the webhook arrives, and the next click finds the payment',
    steps: [{ server: { path: complete, answer: 503 } }, ...pay('approve'), 'webhook', 'heal'],
    pc: {
      ...paidOnce,
      outcomes: ['interrupted 503'],
      server: 9,
      gateway: 1,
      pending: 1,
      nextClick: 'paid',
    },
    phone: {
      ...paidOnce,
      outcomes: ['return interrupted 503'],
      server: 9,
      gateway: 1,
      pending: 1,
      nextClick: 'paidBefore',
    },
  },

  // Virtual accounts.
  {
    name: 'a virtual account is issued',
    isFast: true,
    page: { method: 'vbank' },
    steps: pay('approve'),
    pc: { ...paidOnce, outcomes: ['deposit'], books: ['awaiting deposit'], pending: 1 },
    phone: { ...paidOnce, outcomes: ['return deposit'], books: ['awaiting deposit'], pending: 1 },
  },
  {
    name: 'a virtual account is issued, and the deposit arrives',
    page: { method: 'vbank' },
    steps: [...pay('approve'), 'deposit', 'webhook'],
    pc: {
      ...paidOnce,
      outcomes: ['deposit'],
      gateway: 2,
      books: [`awaiting deposit, ${paid}`],
      pending: 1,
    },
    phone: {
      ...paidOnce,
      outcomes: ['return deposit'],
      gateway: 2,
      books: [`awaiting deposit, ${paid}`],
      pending: 1,
    },
  },

  // The order.
  ...[
    { name: 'closed', change: { closed: true } },
    { name: 'repriced', change: { amount: 70_000 } },
  ].map(({ name, change }) => ({
    name: `the order is ${name} while the shopper pays`,
    isFast: name === 'repriced',
    steps: [
      { server: { path: complete, answer: 503, times: 1 } } as const,
      { next: 'approve' } as const,
      'click' as const,
      'ordered' as const,
      { order: change },
      { outcomes: 1 },
    ],
    pc: {
      ...paidOnce,
      outcomes: ['unverified review'],
      server: 2,
      books: ['review mismatch 64000'],
      pending: 1,
    },
    phone: {
      ...paidOnce,
      outcomes: ['return unverified review'],
      server: 2,
      books: ['review mismatch 64000'],
      pending: 1,
    },
  })),
  {
    name: 'the session ends while the shopper pays',
    steps: [
      { next: { after: 300, end: 'approve' } },
      'click',
      'ordered',
      { order: { isHidden: true } },
      'settled',
    ],
    pc: sessionEnded,
    phone: sessionEnded,
  },
  {
    name: 'the session ends, the shopper logs in, and the kit asks again',
    steps: [
      { next: { after: 300, end: 'approve' } },
      'click',
      'ordered',
      { order: { isHidden: true } },
      'settled',
      'heal',
      'reload',
      'settled',
    ],
    pc: { ...returnPaid, server: 2, focus: 'page' },
    phone: { ...returnPaid, server: 2 },
  },
  ...([500] as const).map((answer) => ({
    name: `order() fails with ${answer}`,
    steps: [
      { server: { path: '/api/order', answer, times: 1 } } as const,
      'click' as const,
      { outcomes: 1 },
    ],
    pc: notBegun,
    phone: notBegun,
  })),
  {
    name: 'order() hangs',
    hasClock: true,
    steps: [
      { server: { path: '/api/order', answer: 'hang', times: 1 } },
      'click',
      'orderAsked',
      { forward: 60_000 },
      { outcomes: 1 },
    ],
    pc: notBegun,
    phone: notBegun,
  },

  // Return addresses.
  {
    name: 'a forged no with forged words after a payment',
    steps: [
      ...pay('approve'),
      { forge: 'imp_success=false&error_msg=010-000-0000' },
      { outcomes: 2 },
    ],
    phone: { ...returnPaid, outcomes: ['return paid', 'return paid'], server: 2, gateway: 2 },
  },
  {
    name: 'the return address is opened again',
    steps: [...pay('approve'), 'openReturn', { outcomes: 2 }],
    phone: { ...returnPaid, outcomes: ['return paid', 'return paid'], server: 2, gateway: 2 },
  },
  {
    name: 'the return address is opened in another browser',
    steps: [...pay('approve'), 'openReturnElsewhere', { outcomes: 2 }],
    phone: { ...returnPaid, outcomes: ['return paid', 'return paid'], server: 2, gateway: 2 },
  },

  // Card registrations. The page has the return hook of payments, too.
  {
    name: 'a card is registered',
    isFast: true,
    page: { isBillingKey: true },
    steps: pay('approve'),
    pc: { ...registered, outcomes: ['issued'] },
    phone: { ...registered, outcomes: ['return issued'] },
  },
  {
    name: 'the return address of a card registration is opened in another browser',
    page: { isBillingKey: true },
    steps: [...pay('approve'), 'openReturnElsewhere', 'settled'],
    phone: { ...registered, outcomes: ['return issued'], server: 3, gateway: 2, text: '' },
  },

  // Other tabs.
  {
    name: 'another tab has the window open',
    isFast: true,
    steps: ['click', 'window', 'otherTab', 'settled'],
    pc: { ...undone, focus: 'page', nextClick: 'busy' },
  },

  {
    name: 'another tab opens while a payment is verified',
    steps: [
      { server: { path: complete, answer: 'held', times: 1 } },
      { next: 'approve' },
      'click',
      { questions: 1 },
      'otherTab',
      'waiting',
      'release',
      { outcomes: 1 },
      { questions: 2 },
      'settled',
      'oldTab',
    ],
    // The other tab asks when the question has ended, and finds that the end was reported.
    pc: { ...paidOnce, server: 2, gateway: 2 },
  },
  {
    name: 'two tabs ask about one payment',
    steps: [
      { server: { path: complete, answer: 503, times: 11 } },
      ...pay('approve'),
      'reload',
      { questions: 10 },
      'settled',
      'otherTab',
      { questions: 11 },
      'settled',
      { server: { path: complete, answer: 'held', times: 1 } },
      'ask',
      { questions: 12 },
      'oldTab',
      'ask',
      'settled',
      'release',
      { outcomes: 2 },
      'ask',
      { questions: 13 },
      'settled',
    ],
    // One tab asks while the other one waits, and reports the end. The other tab reports nothing.
    pc: {
      ...paidOnce,
      outcomes: ['interrupted 503', 'return paid'],
      text: '',
      server: 13,
      gateway: 2,
      focus: 'page',
    },
  },

  // The page.
  {
    name: 'a double click',
    steps: [{ next: 'approve' }, 'doubleClick', { outcomes: 1 }],
    pc: paidOnce,
  },
  {
    name: 'an extension sends texts from the frame of the window',
    steps: ['click', 'window', 'frameTexts', 'closeWindow', { outcomes: 1 }],
    pc: notPaid('cancelled').pc,
  },
  {
    name: 'the browser refuses keepalive',
    page: { verify: 'withoutKeepalive' },
    steps: pay('approve'),
    ...bothPaid,
  },
  ...(['own', 'undefined', 'null'] as const).map((verify) => ({
    name: `verify of the shop resolves with ${verify === 'own' ? 'a text' : verify}`,
    page: { verify },
    steps: pay('approve'),
    ...bothPaid,
  })),
  {
    name: 'verify of the shop resolves with { error } against the yes of the window',
    page: { verify: 'error' },
    steps: pay('approve'),
    pc: unknown('interrupted', 9, 9, paid).pc,
  },
];
