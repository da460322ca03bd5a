import { eventKinds } from './events.js';
import { requestFaults } from './network.js';

/** Everything that many histories together must reach; a name that is not reached fails the run. */
export const expectedCounts: readonly string[] = [
  ...eventKinds.map((kind) => `event: ${kind}`),
  ...requestFaults.map((fault) => `question: ${fault}`),
  ...['normal', 'early', 'late', 'twice', 'lost'].map((mode) => `webhook: ${mode}`),
  ...['button', 'form', 'card'].flatMap((hook) =>
    ['pc', 'phone'].map((device) => `window opened: ${hook} on a ${device}`),
  ),
  'window refused by the gateway',
  'order: webhook before complete',
  'order: complete before webhook',
  'order changed while its window is open',
  'deposit: late',
  'deposit after the order was closed',
  'payment recorded',
  'review: mismatch',
  'review: secondPayment',
  'review: cancelled',
  'onPaid of button',
  'onPaid of form',
  'onPaid of return',
  'onIssued of card',
  'onIssued of cardReturn',
  'onAwaitingDeposit of form',
  'onAwaitingDeposit of return',
  'onCancel of button: cancelled',
  'onError of button: declined',
  'onError of button: interrupted',
  'onError of button: unverified',
  'onError of button: unavailable',
];
