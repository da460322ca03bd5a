import fc from 'fast-check';
import type { Setting } from './setting.js';

/** Kinds of events, each with its weight: how often it is chosen. */
const weights = {
  click: 14,
  buy: 16,
  approve: 10,
  decline: 3,
  cancel: 3,
  silentClose: 2,
  callbackLost: 4,
  webhookFirst: 3,
  returnElsewhere: 2,
  approveInGoneWindow: 6,
  backInPage: 3,
  reload: 5,
  leave: 3,
  goBack: 6,
  kill: 3,
  newTab: 4,
  remount: 2,
  hideContent: 3,
  clearQueryClient: 1,
  hide: 2,
  show: 2,
  offline: 2,
  questionFault: 12,
  webhookFault: 5,
  serverDown: 3,
  databaseFault: 3,
  restDown: 3,
  restSlow: 2,
  restLag: 3,
  restOddity: 3,
  closeOrder: 4,
  closePaidOrder: 2,
  repriceOrder: 3,
  endSession: 2,
  refund: 3,
  refundPart: 3,
  consoleRefund: 3,
  consoleRefundPart: 3,
  deposit: 7,
  depositLate: 1,
  depositAtDueDate: 1,
  reconcile: 3,
  recheck: 3,
  recheckReview: 3,
  discardPending: 1,
} as const;

export type EventKind = keyof typeof weights;

/** Something that happens. What it cannot find, such as an open window, makes it do nothing. */
export interface SimulationEvent {
  kind: EventKind;
  /** Chooses the tab, the window, the order or the payment. */
  at: number;
  /** Chooses between variants. */
  pick: number;
  /** Time that passes afterwards, in milliseconds. */
  wait: number;
}

const second = 1000;
const minute = 60 * second;
const waits = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(0, 10, 40, 150, 600) },
  { weight: 14, arbitrary: fc.constantFrom(2 * second, 5 * second) },
  { weight: 5, arbitrary: fc.constantFrom(12 * second, 40 * second) },
  { weight: 2, arbitrary: fc.constantFrom(3 * minute, 12 * minute) },
  { weight: 1, arbitrary: fc.constantFrom(35 * minute, 11 * 60 * minute) },
);

const kinds = fc.oneof(
  ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })),
);

const isKind = (kind: string): kind is EventKind => kind in weights;

const event: fc.Arbitrary<SimulationEvent> = fc
  .record({ kind: kinds.filter(isKind), at: fc.nat(7), pick: fc.nat(11), wait: waits })
  .map((one) => ({ ...one, toString: () => `${one.kind}(${one.at}, ${one.pick}) +${one.wait}` }));

const rarely = fc.nat(7).map((number) => number === 7);
/** Ways to verify; most histories use `verifyAt`, which has the most to do. */
export const verifyKinds = ['server', 'own', 'none'] as const;
const verifies = fc.oneof(
  { weight: 5, arbitrary: fc.constant(verifyKinds[0]) },
  { weight: 2, arbitrary: fc.constant(verifyKinds[1]) },
  { weight: 1, arbitrary: fc.constant(verifyKinds[2]) },
);

/** A history: its setting and its events. */
export const histories = fc.record({
  setting: fc.record<Setting>({
    seed: fc.noShrink(fc.nat()),
    device: fc.constantFrom('pc', 'phone'),
    isStrict: fc.boolean(),
    hasReturnHooks: fc.boolean(),
    isOrderPerClick: fc.boolean(),
    webhookRetries: fc.constantFrom(0, 3),
    verify: verifies,
    hasQueryClient: fc.boolean(),
    isStorageBlocked: rarely,
    isConfirmed: rarely,
  }),
  events: fc.array(event, { minLength: 1, maxLength: 30, size: 'max' }),
});

export const eventKinds = Object.keys(weights).filter(isKind);
