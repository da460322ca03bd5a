import { onBoth, paid, reads, returned, tries, unknown } from '../expected.js';
import { complete, pay, type Expected, type Row, type Step } from '../row.js';

/** Paid after this number of questions, of which the last reaches the gateway. */
const paidAfter = (server: number, gateway: number = reads.byNumber) =>
  onBoth({ ...paid, server, gateway });

/** The shop's server or the connection to it fails once, and then answers. */
const failsOnce: Row[] = [
  ...([503, 500, 'html', 'cut', 404, 'invalid'] as const).map((answer) => ({
    name: `the shop's server answers ${answer} once`,
    isFast: answer === 503,
    steps: [{ server: { path: complete, answer, times: 1 } } as const, ...pay('approve')],
    ...paidAfter(2),
  })),
  {
    name: 'the answer of the server is lost once',
    steps: [{ server: { path: complete, answer: 'lost', times: 1 } }, ...pay('approve')],
    // Both questions reach the gateway. The payment is recorded once.
    ...paidAfter(2, 2 * reads.byNumber),
  },
  {
    name: `the shop's server hangs once`,
    hasClock: true,
    steps: [
      { server: { path: complete, answer: 'hang', times: 1 } },
      { next: 'approve' },
      'click',
      { asked: 1 },
      { forward: 20_000 },
      { outcomes: 1 },
    ],
    ...paidAfter(2),
  },
  {
    name: 'Retry-After of one second is respected',
    steps: [
      { server: { path: complete, answer: 503, times: 2, retryAfter: 1 } },
      ...pay('approve'),
    ],
    ...paidAfter(3),
  },
  {
    name: 'offline while the payment is verified, then online',
    steps: [
      { server: { path: complete, answer: 503, times: 1, retryAfter: 1 } },
      { next: 'approve' },
      'click',
      'answered',
      'offline',
      // The second question is due in this time.
      'settled',
      'settled',
      'online',
      { outcomes: 1 },
    ],
    ...paidAfter(2),
  },
];

/** The shop's server or the connection to it never works. */
const failsAlways: Row[] = [
  ...([503, 500, 'html'] as const).map((answer) => ({
    name: `the shop's server always answers ${answer}`,
    steps: [{ server: { path: complete, answer } } as const, ...pay('approve')],
    ...onBoth(unknown(answer === 'html' ? 'interrupted' : `interrupted ${answer}`)),
  })),
  ...([404, 'invalid'] as const).map((answer) => ({
    name: `the shop's server always answers ${answer}`,
    steps: [{ server: { path: complete, answer } } as const, ...pay('approve')],
    // Such an answer refuses the question: more questions do not help.
    ...onBoth({
      ...unknown(answer === 404 ? 'interrupted 404' : 'interrupted'),
      server: tries.few,
    }),
  })),
  {
    name: 'every connection is cut',
    steps: [{ server: { path: complete, answer: 'cut' } }, ...pay('approve')],
    ...onBoth({ ...unknown(), server: tries.cut }),
  },
  {
    name: 'every answer of the server is lost',
    steps: [{ server: { path: complete, answer: 'lost' } }, ...pay('approve')],
    // The payment is recorded once, whatever the number of questions.
    ...onBoth({
      ...unknown(),
      server: tries.cut,
      gateway: tries.cut * reads.byNumber,
      books: paid.books,
    }),
  },
];

const down: Step[] = [{ server: { path: complete, answer: 503 } }, ...pay('approve')];
const downThenPaid: Expected = {
  ...paid,
  outcomes: ['interrupted 503', 'paid'],
  server: tries.many + 1,
};

/** The outcome becomes known later. */
const knownLater: Row[] = [
  {
    name: 'unknown, and paid when the kit asks in the background',
    steps: [...down, 'heal', 'ask', { outcomes: 2 }],
    ...onBoth(downThenPaid),
  },
  {
    name: 'unknown, and paid at the next click',
    steps: [...down, 'heal'],
    pc: { ...unknown('interrupted 503'), nextClick: 'paid' },
    // The page that began the payment is gone, so the click cannot know for which purchase it was.
    phone: { ...returned(unknown('interrupted 503')), nextClick: 'paidBefore' },
  },
  {
    name: 'unknown, and paid after a reload',
    steps: [...down, 'heal', 'reload', { outcomes: 2 }],
    pc: { ...downThenPaid, outcomes: ['interrupted 503', 'return paid'], focus: 'page' },
    phone: returned(downThenPaid),
  },
  {
    name: 'only the webhook arrives, and the next click finds the payment',
    steps: [...down, 'webhook', 'heal'],
    pc: {
      ...unknown('interrupted 503'),
      gateway: reads.byNumber,
      books: paid.books,
      nextClick: 'paid',
    },
    phone: {
      ...returned(unknown('interrupted 503')),
      gateway: reads.byNumber,
      books: paid.books,
      nextClick: 'paidBefore',
    },
  },
];

/** The clock of the shopper's computer is wrong. */
const clocks: Row[] = [
  {
    name: 'the clock is set back by an hour, and the page is opened again',
    hasClock: true,
    steps: [...down, 'webhook', 'heal', { setBack: 3_600_000 }, 'reload'],
    // The record began in the future of the clock, so it is dropped. The shop has the webhook.
    pc: {
      ...unknown('interrupted 503'),
      gateway: reads.byNumber,
      books: paid.books,
      pending: 0,
      focus: 'page',
      text: '',
      nextClick: 'opens',
    },
    // The return address is still in the page.
    phone: { ...returned(downThenPaid), gateway: 2 * reads.byNumber },
  },
];

/** The gateway is late or down, and webhooks. */
const gateway: Row[] = [
  {
    name: 'the gateway does not know the payment yet',
    steps: [{ unknownReads: 1, forgottenAt: 3 }, ...pay('approve')],
    // The server remembers an unknown number for 2 seconds: the second question causes no read.
    ...paidAfter(3, 2 * reads.byNumber),
  },
  {
    name: 'the gateway never knows the payment',
    steps: [{ unknownReads: 99 }, ...pay('approve')],
    ...onBoth({ ...unknown(), gateway: reads.byNumber }),
  },
  {
    name: 'the gateway is down for one read',
    steps: [{ gateway: { answer: 500, path: '/payments' } }, ...pay('approve')],
    // The server reads again itself.
    ...paidAfter(1, 2 * reads.byNumber),
  },
  {
    name: 'the webhook arrives first',
    hasWebhooks: true,
    steps: pay('webhookFirst'),
    // A webhook can be forged, so it causes a read too.
    ...paidAfter(1, 2 * reads.byNumber),
  },
  {
    name: 'the webhook arrives twice',
    steps: [...pay('approve'), 'webhook', 'webhook'],
    ...paidAfter(1, 3 * reads.byNumber),
  },
];

export const serverRows: Row[] = [
  ...failsOnce,
  ...failsAlways,
  ...knownLater,
  ...clocks,
  ...gateway,
];
