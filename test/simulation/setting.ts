import type { Device } from './browser/pageView.js';
import type { Counts } from './counts.js';
import type { VerifyKind } from './page/pageHost.js';

/** Choices that hold for a whole history. */
export interface Setting {
  /** Seed of everything that the events do not decide: delays, numbers, jitter. */
  seed: number;
  /** Device that the history begins on. */
  device: Device;
  isStrict: boolean;
  hasReturnHooks: boolean;
  /** True if every click makes an order; false if an open order is paid again. */
  isOrderPerClick: boolean;
  webhookRetries: number;
  verify: VerifyKind;
  hasQueryClient: boolean;
  isStorageBlocked: boolean;
  /** True if the shop uses `prepare` and `confirm`. */
  isConfirmed: boolean;
}

/** Counts the kind of a history. */
export function countSetting(setting: Setting, counts: Counts): void {
  const { verify, hasQueryClient, isStorageBlocked, isConfirmed } = setting;
  counts.add(`history: verify ${verify}`);
  if (hasQueryClient) counts.add('history: given QueryClient');
  if (isStorageBlocked) counts.add('history: blocked storage');
  if (isConfirmed) counts.add('history: prepare and confirm');
}
