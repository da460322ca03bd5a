import {
  deposit,
  inReview,
  notBegun,
  onBoth,
  paid,
  reads,
  returned,
  unknown,
} from '../expected.js';
import { complete, pay, type Expected, type Row } from '../row.js';

const expired: Expected = { ...paid, outcomes: ['unpaid expired'], books: [''] };

/** Virtual accounts. */
const accounts: Row[] = [
  {
    name: 'a virtual account is issued',
    isFast: true,
    page: { method: 'vbank' },
    steps: pay('approve'),
    ...onBoth(deposit),
  },
  {
    name: 'a virtual account is issued, and the deposit arrives',
    page: { method: 'vbank' },
    steps: [...pay('approve'), 'deposit', 'webhook'],
    // The page asks about a deposit on page loads only, so the webhook causes the second read.
    ...onBoth({
      ...deposit,
      gateway: 2 * reads.byNumber,
      books: ['awaiting deposit, paid 64000'],
    }),
  },
  {
    name: 'the deposit arrives, and the shopper opens the shop two hours later',
    page: { method: 'vbank' },
    hasClock: true,
    steps: [...pay('approve'), 'deposit', { forward: 2 * 3_600_000 }, 'reload', { outcomes: 2 }],
    ...onPageLoad({
      ...paid,
      outcomes: ['deposit', 'return paid'],
      books: ['awaiting deposit, paid 64000'],
    }),
  },
  {
    name: 'a virtual account expires, and the shopper opens the shop two hours later',
    page: { method: 'vbank' },
    hasClock: true,
    steps: [
      ...pay('approve'),
      'expire',
      { forward: 2 * 3_600_000 },
      'reload',
      { asked: 2 },
      'settled',
    ],
    // A page load calls no handler for a payment that was not made. Its record is dropped.
    ...onPageLoad({ ...deposit, pending: 0, text: '' }),
  },
  {
    name: 'a virtual account has expired before the server answers',
    page: { method: 'vbank' },
    steps: ['expire', ...pay('approve')],
    // The answer is an end, although the window said yes: it issued only a virtual account.
    pc: expired,
    // The number in a return address can be of another payment, so the order number is asked about too.
    phone: { ...returned(expired), server: 2, gateway: reads.byNumber + reads.byOrder },
  },
];

/** A page load asks once more. A new page has no focus. */
function onPageLoad(change: Expected) {
  const end: Expected = { ...change, server: 2, gateway: 2 * reads.byNumber, focus: 'page' };
  const [first, ...others] = end.outcomes;
  return { pc: end, phone: { ...end, outcomes: [`return ${first}`, ...others] } };
}

/** Orders that cannot be paid. */
const notPayable: Row[] = [
  ...[
    { name: 'closed', change: { closed: true } },
    { name: 'repriced', change: { amount: 70_000 } },
  ].map(({ name, change }) => ({
    name: `the order is ${name} while the shopper pays`,
    steps: [
      { server: { path: complete, answer: 503, times: 1 } } as const,
      { next: 'approve' } as const,
      'click' as const,
      'begun' as const,
      { order: change },
      { outcomes: 1 },
    ],
    ...onBoth({ ...inReview, server: 2 }),
  })),
  {
    name: 'the order is closed before the click, and the shop does not call prepare',
    steps: [{ nextOrder: { closed: true } }, ...pay('approve')],
    ...onBoth(inReview),
  },
  {
    name: 'the payment is in review, and the shopper opens the shop again',
    steps: [{ nextOrder: { closed: true } }, ...pay('approve'), 'reload', { outcomes: 2 }],
    // The return hook tells the shopper again not to pay again. The review item is one.
    ...onPageLoad({
      ...inReview,
      outcomes: ['unverified review', 'return unverified review'],
    }),
  },
  {
    name: 'the order is closed before the click, and prepare refuses it',
    page: { isPrepared: true },
    steps: [{ nextOrder: { closed: true } }, 'click', { outcomes: 1 }],
    pc: notBegun('unverified closed', ['']),
    phone: { ...notBegun('unverified closed', ['']), focus: 'button' },
  },
  {
    name: 'the order is paid before the click, and the shop does not call prepare',
    steps: [...pay('approve'), { nextOrder: 'same' }, 'click', { outcomes: 2 }],
    // The gateway opens no second window of a paid order. The server finds the paid payment first.
    ...paidAgain(
      { server: 2, gateway: reads.byNumber + reads.byOrder - 1, windows: 2 },
      'paid',
      '결제 완료',
    ),
  },
  {
    name: 'the order is paid before the click, and prepare refuses it',
    page: { isPrepared: true },
    steps: [...pay('approve'), { nextOrder: 'same' }, 'click', { outcomes: 2 }],
    ...paidAgain({}, 'unverified paid', '이미 결제된 주문입니다. 주문 내역을 확인해 주세요.'),
  },
];

/** The second click of an order that is paid. Its window never takes a phone to the gateway. */
function paidAgain(change: Partial<Expected>, second: string, texts: string) {
  const end = { ...paid, ...change };
  return {
    pc: { ...end, outcomes: ['paid', second] },
    phone: {
      ...end,
      outcomes: ['return paid', second],
      focus: 'button' as const,
      // The texts of the button and of the return.
      text: `${texts}결제 완료`,
    },
  };
}

const sessionEnded: Expected = { ...unknown(), outcomes: [], server: 1 };

/** Sessions of the shop. */
const sessions: Row[] = [
  {
    name: 'the session ends while the shopper pays',
    steps: [
      { next: { after: 300, end: 'approve' } },
      'click',
      'begun',
      { order: { isHidden: true } },
      'settled',
    ],
    // No handler is called, because another shopper may use the browser now.
    pc: sessionEnded,
    phone: sessionEnded,
  },
  {
    name: 'the session ends, the shopper logs in, and the kit asks again',
    steps: [
      { next: { after: 300, end: 'approve' } },
      'click',
      'begun',
      { order: { isHidden: true } },
      'settled',
      'heal',
      'reload',
      { asked: 2 },
      'settled',
    ],
    pc: { ...returned(paid), server: 2, focus: 'page' },
    phone: { ...returned(paid), server: 2 },
  },
];

/** The shop's server creates no order. */
const notCreated: Row[] = [
  {
    name: 'order() fails',
    steps: [{ server: { path: '/api/order', answer: 500, times: 1 } }, 'click', { outcomes: 1 }],
    pc: notBegun('unavailable order'),
    phone: { ...notBegun('unavailable order'), focus: 'button' },
  },
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
    pc: notBegun('unavailable order'),
    phone: { ...notBegun('unavailable order'), focus: 'button' },
  },
];

export const orderRows: Row[] = [...accounts, ...notPayable, ...sessions, ...notCreated];
