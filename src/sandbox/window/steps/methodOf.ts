import { payMethodNames, type PayMethod } from '../../../core/codes.js';
import type { RequestPayParams } from '../../../core/wire.js';

/** How the window pays: by card, where what was asked for is no method. */
export const methodOf = ({ pay_method }: RequestPayParams): PayMethod =>
  payMethodNames.find((name) => name === pay_method) ?? 'card';
