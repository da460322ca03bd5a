import type { WindowEnd } from 'react-inicis/sandbox';
import {
  inReview,
  notPaid,
  onBoth,
  paid,
  reads,
  returned,
  tries,
  unfinished,
  unknown,
} from '../expected.js';
import { complete, pay, type Expected, type Row } from '../row.js';

const decline = (message: string): WindowEnd => ({ decline: { message } });

/** One read for the webhook, and one that finds the paid payment by the number of the order. */
const paidElsewhere: Expected = {
  ...paid,
  gateway: reads.byNumber + reads.byOrder - 1,
  windows: 2,
};

/** Payments that the window ends with an answer. */
const answered: Row[] = [
  { name: 'approved', isFast: true, steps: pay('approve'), ...onBoth(paid) },
  {
    name: 'declined by the card company',
    steps: pay('decline'),
    ...onBoth(notPaid('declined')),
  },
  { name: 'cancelled', isFast: true, steps: pay('cancel'), ...onBoth(notPaid('cancelled')) },
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
    ...onBoth(notPaid('cancelled')),
  })),
  {
    name: 'cancelled with the X of the window',
    steps: ['click', 'window', 'closeWindow', { outcomes: 1 }],
    ...onBoth(notPaid('cancelled')),
  },
  {
    name: 'offline and online while the window is open',
    steps: ['click', 'window', 'offline', 'online', 'closeWindow', { outcomes: 1 }],
    pc: notPaid('cancelled'),
  },
  {
    name: 'a double click',
    steps: [{ next: 'approve' }, 'doubleClick', { outcomes: 1 }],
    pc: paid,
  },
  {
    name: 'an extension sends texts from the frame of the window',
    steps: ['click', 'window', 'frameTexts', 'closeWindow', { outcomes: 1 }],
    pc: notPaid('cancelled'),
  },
];

/** The page that lost its window asks at once, and then calls its handler. */
const windowLost: Expected = {
  ...unfinished,
  outcomes: ['interrupted unfinished'],
  focus: 'button',
};

/** Windows without an answer, and pages that the shopper leaves. */
const unanswered: Row[] = [
  {
    name: 'the window closes without an answer',
    steps: pay('silentClose'),
    pc: windowLost,
  },
  {
    name: 'the answer of the window is lost',
    steps: pay('callbackLost'),
    // The window did not say yes, so the question has no number. The paid payment is found first.
    pc: { ...paid, gateway: reads.byOrder - 1 },
  },
  {
    name: 'Back to another route while the window is open',
    steps: ['route', 'click', 'window', 'back', { outcomes: 1 }],
    pc: windowLost,
  },
  {
    name: 'the answer of the window arrives after the outcome is unknown',
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('callbackLost'),
      'heal',
      'lateAnswer',
      { outcomes: 2 },
    ],
    // The late answer causes a question at once, with the number of the payment.
    pc: { ...paid, outcomes: ['interrupted 503', 'paid'], server: tries.many + 1 },
  },
  {
    name: 'the shopper leaves the page during the payment and comes back with Back',
    steps: ['click', 'window', 'leaveAndBack', { outcomes: 1 }],
    pc: windowLost,
  },
  {
    name: 'Back from the page of the gateway',
    steps: ['idle', 'click', 'window', 'back', { outcomes: 1 }],
    // The page comes from the back/forward cache: its hook is still mounted and has the focus.
    phone: windowLost,
  },
  {
    name: 'reload during the payment',
    steps: ['click', 'window', 'reload'],
    pc: unfinished,
  },
  {
    name: 'tab closed during the payment, and the shop opened again',
    steps: ['click', 'window', 'reopen'],
    pc: unfinished,
    phone: unfinished,
  },
  {
    name: 'provider unmounted and mounted during the payment',
    steps: ['click', 'window', 'unmount', 'mount'],
    // The unmounted hook reports its end. The new return hook asks as on a page load.
    pc: { ...unfinished, outcomes: ['interrupted'], text: '' },
  },
  {
    name: 'paid in the window, and the tab is closed before the answer of the server',
    steps: [
      { server: { path: complete, answer: 'hang', times: 1 } },
      { next: 'approve' },
      'click',
      'paid',
      { asked: 1 },
      'reopen',
      { outcomes: 1 },
    ],
    pc: { ...returned(paid), server: 2, focus: 'page' },
    phone: { ...returned(paid), server: 2 },
  },
];

/**
 * Anybody can write a number in an address. If its payment is not paid, each try asks about the order
 * number too.
 */
const askedTwice = (times: number) => ({
  server: 2 * times,
  gateway: times * (reads.byNumber + reads.byOrder),
});

/** Addresses that anybody can write or open again. */
const addresses: Row[] = [
  {
    name: 'a forged no with forged words after a payment',
    steps: [
      ...pay('approve'),
      { forge: 'imp_success=false&error_msg=010-000-0000' },
      { outcomes: 2 },
    ],
    // The address has no yes, so the second question has no number. The paid payment is found first.
    phone: {
      ...returned(paid),
      outcomes: ['return paid', 'return paid'],
      server: 2,
      gateway: reads.byNumber + reads.byOrder - 1,
    },
  },
  {
    name: 'a forged yes with the number of the payment that is not finished',
    steps: ['click', 'window', { forge: 'imp_success=true' }, { outcomes: 1 }],
    phone: {
      ...returned({ ...unfinished, outcomes: ['interrupted unfinished'] }),
      ...askedTwice(tries.few),
    },
  },
  {
    name: 'a forged yes with an invented number',
    steps: [
      // The server remembers that the gateway does not know the number.
      { unknownReads: 1 },
      'click',
      'window',
      { forge: 'imp_success=true', number: 'invented' },
      { outcomes: 1 },
    ],
    phone: returned({ ...unknown(), gateway: reads.byNumber }),
  },
  {
    name: 'a forged yes with the number of the payment of another order',
    steps: [
      ...pay('approve'),
      'click',
      'window',
      { forge: 'imp_success=true', number: 'first' },
      { outcomes: 2 },
    ],
    // The number of a paid payment does not pay another order, and does not end its pending payment.
    phone: {
      ...returned(unfinished),
      outcomes: ['return paid', 'return interrupted unfinished'],
      server: paid.server + askedTwice(tries.few).server,
      gateway: paid.gateway + askedTwice(tries.few).gateway,
      windows: 2,
      books: [...paid.books, ''],
    },
  },
  {
    name: 'the return address is opened again',
    steps: [...pay('approve'), 'openReturn', { outcomes: 2 }],
    phone: {
      ...returned(paid),
      outcomes: ['return paid', 'return paid'],
      server: 2,
      gateway: 2 * reads.byNumber,
    },
  },
  {
    name: 'the return address is opened in another browser',
    steps: [...pay('approve'), 'openReturnElsewhere', { outcomes: 2 }],
    phone: {
      ...returned(paid),
      outcomes: ['return paid', 'return paid'],
      server: 2,
      gateway: 2 * reads.byNumber,
    },
  },
];

/** Other tabs and browsers. */
const tabs: Row[] = [
  {
    name: 'another tab has the window open',
    steps: ['click', 'window', 'otherTab', 'settled'],
    pc: { ...unfinished, nextClick: 'busy' },
  },
  {
    name: 'another tab opens while a payment is verified',
    steps: [
      { server: { path: complete, answer: 'held', times: 1 } },
      { next: 'approve' },
      'click',
      { asked: 1 },
      'otherTab',
      'waiting',
      'release',
      { outcomes: 1 },
      { asked: 2 },
      'settled',
      'firstTab',
    ],
    // The other tab asks when the question has ended, and finds that the end was reported.
    pc: { ...paid, server: 2, gateway: 2 * reads.byNumber },
  },
  {
    name: 'two tabs ask about one payment',
    steps: [
      { server: { path: complete, answer: 503, times: tries.many + 2 } },
      ...pay('approve'),
      'reload',
      { asked: tries.many + 1 },
      'settled',
      'otherTab',
      { asked: tries.many + 2 },
      'settled',
      { server: { path: complete, answer: 'held', times: 1 } },
      'ask',
      { asked: tries.many + 3 },
      'firstTab',
      'ask',
      'settled',
      'release',
      { outcomes: 2 },
      'ask',
      { asked: tries.many + 4 },
      'settled',
    ],
    // One tab asks while the other one waits, and reports the end. The other tab reports nothing.
    pc: {
      ...paid,
      outcomes: ['interrupted 503', 'return paid'],
      text: '',
      server: tries.many + 4,
      gateway: 2 * reads.byNumber,
      focus: 'page',
    },
  },
  {
    name: 'unknown, and paid in another tab',
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('approve'),
      'heal',
      'otherTab',
      { outcomes: 2 },
      'firstTab',
      'ask',
      { asked: tries.many + 2 },
      'settled',
    ],
    // The tab that began the payment always reports its end to its hook.
    pc: {
      ...paid,
      outcomes: ['interrupted 503', 'return paid', 'paid'],
      server: tries.many + 2,
      gateway: 2 * reads.byNumber,
    },
    // A return hook reports an end only if no other tab has reported it.
    phone: {
      ...paid,
      outcomes: ['return interrupted 503', 'return paid'],
      server: tries.many + 2,
      gateway: 2 * reads.byNumber,
    },
  },
  {
    name: 'the return address in two tabs while the server is down, then up',
    steps: [
      { server: { path: complete, answer: 503 } },
      ...pay('approve'),
      'returnTab',
      { outcomes: 2 },
      'heal',
      'ask',
      { outcomes: 3 },
      'firstTab',
      'ask',
      { asked: 2 * tries.many + 2 },
      'settled',
    ],
    phone: {
      ...returned(paid),
      outcomes: ['return interrupted 503', 'return interrupted 503', 'return paid'],
      server: 2 * tries.many + 2,
      gateway: 2 * reads.byNumber,
    },
  },
  {
    name: 'the order is paid in another browser while the window is open',
    steps: [
      { next: { after: 1500, end: 'approve' } },
      'click',
      'begun',
      'payElsewhere',
      { outcomes: 1 },
    ],
    // One read for the webhook of the first payment, one for the answer of the second.
    ...onBoth({
      ...inReview,
      windows: 2,
      gateway: 2 * reads.byNumber,
      books: ['paid 64000, review secondPayment 64000'],
    }),
  },
];

/** The window says no, and the same order is paid in another browser. The server decides. */
const paidAgainstTheWindow: Row[] = [
  {
    name: 'cancelled in the window of an order that is paid in another browser',
    steps: [
      { next: { after: 1500, end: 'cancel' } },
      'click',
      'begun',
      'payElsewhere',
      { outcomes: 2 },
    ],
    // The shopper sees the cancellation at once, and the end a second later.
    ...onBoth({ ...paidElsewhere, outcomes: ['cancelled', 'paid'] }),
  },
  {
    name: 'declined in the window of an order that is paid in another browser',
    steps: [
      { next: { after: 1500, end: 'decline' } },
      'click',
      'begun',
      'payElsewhere',
      { outcomes: 1 },
    ],
    ...onBoth(paidElsewhere),
  },
];

export const windowRows: Row[] = [
  ...answered,
  ...unanswered,
  ...addresses,
  ...tabs,
  ...paidAgainstTheWindow,
];
