import type { Named } from '../../../core/codes.js';

/** One option of the window: a card company, a bank, an easy pay. */
export interface WindowOption extends Named {
  readonly code: string;
}
