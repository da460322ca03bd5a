import type { OrderTerms } from '../verify/terms.js';
import type { HandlerOptions } from './handlerOptions.js';
import type { UnknownNumbers } from './unknownNumbers.js';

/** Everything that the handler of a request uses. */
export interface RequestContext<T, O extends OrderTerms, Tx> extends HandlerOptions<T, O, Tx> {
  /** Numbers that the gateway did not know a moment ago. */
  unknownNumbers: UnknownNumbers;
}
