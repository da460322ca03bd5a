import type { Named } from '../../../core/codes.js';

/** One option of the payment window: a card company, a bank or an easy-pay service. */
export interface WindowOption extends Named {
  readonly code: string;
}
