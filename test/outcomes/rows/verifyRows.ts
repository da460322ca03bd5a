import { notPaid, onBoth, paid, reads, returned, tries, unknown } from '../expected.js';
import { pay, type Expected, type Row, type Step } from '../row.js';

/** A try of `verify` that hangs ends after 20 seconds, and all tries together after 90 seconds. */
const hangs = 5;
const hangingTries: Step[] = [20_000, 20_000, 20_000, 20_000, 10_000].flatMap((forward, index) => [
  { asked: index + 1 },
  { forward },
]);

/**
 * Unknown with a `verify` of the shop, which has no URL. The record does not name it, so on a phone only
 * the return hook can ask, and a click does not.
 */
const unknownForOwnVerify = (
  onPc: number,
  onPhone: number = onPc,
): { pc: Expected; phone: Expected } => {
  const end = (server: number): Expected => ({
    ...unknown(),
    server,
    gateway: server * reads.byNumber,
    books: paid.books,
  });
  return { pc: end(onPc), phone: { ...returned(end(onPhone)), nextClick: 'opens' } };
};

/** Ways to write `verify`. */
const ownVerify: Row[] = [
  {
    name: 'the browser refuses keepalive',
    page: { verify: 'withoutKeepalive' },
    steps: pay('approve'),
    ...onBoth(paid),
  },
  ...(['own', 'undefined', 'null'] as const).map((verify) => ({
    name: `verify of the shop resolves with ${verify === 'own' ? 'a text' : verify}`,
    page: { verify },
    steps: pay('approve'),
    ...onBoth(paid),
  })),
  {
    name: 'verify of the shop resolves with { error } against the yes of the window',
    page: { verify: 'error' },
    steps: pay('approve'),
    // The number of a return address can be of another payment, so its order is asked about, too.
    ...unknownForOwnVerify(tries.many, 2 * tries.many),
  },
  {
    name: 'verify of the shop hangs',
    page: { verify: 'hang' },
    hasClock: true,
    steps: [{ next: 'approve' }, 'click', ...hangingTries, { outcomes: 1 }],
    ...unknownForOwnVerify(hangs),
  },
];

const cards = { isBillingKey: true };
const keys = '/api/billing-key';
const issued: Expected = { ...paid, outcomes: ['issued'], books: ['issued'] };

/** Registrations of a card. The page has the return hook of payments, too. */
const billingKeys: Row[] = [
  {
    name: 'a billing key is issued',
    isFast: true,
    page: cards,
    steps: pay('approve'),
    ...onBoth(issued),
  },
  {
    name: 'the return address of a billing key is opened in another browser',
    page: cards,
    steps: [...pay('approve'), 'openReturnElsewhere', { asked: 2 }, 'settled'],
    // Only the browser that began the registration has its `customerUid`.
    phone: { ...returned(issued), server: 2, gateway: 2 * reads.byNumber, text: '' },
  },
  {
    name: 'a billing key is declined',
    page: cards,
    steps: pay('decline'),
    ...onBoth(notPaid('declined')),
  },
  {
    name: 'a billing key is cancelled',
    page: cards,
    steps: pay('cancel'),
    ...onBoth(notPaid('cancelled')),
  },
  {
    name: 'the server is always down after a billing key',
    page: cards,
    steps: [{ server: { path: keys, answer: 503 } }, ...pay('approve')],
    ...onBoth(unknown('interrupted 503')),
  },
  {
    name: 'a billing key is unknown, and issued when the kit asks in the background',
    page: cards,
    steps: [
      { server: { path: keys, answer: 503 } },
      ...pay('approve'),
      'heal',
      'ask',
      { outcomes: 2 },
    ],
    ...onBoth({
      ...issued,
      outcomes: ['interrupted 503', 'issued'],
      server: tries.many + 1,
    }),
  },
];

export const verifyRows: Row[] = [...ownVerify, ...billingKeys];
