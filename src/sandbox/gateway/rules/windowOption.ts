import type { Named } from '../../../core/codes.js';

/** Something to choose in the window: a card company, a bank, an easy pay. */
export interface WindowOption extends Named {
  readonly code: string;
}
