import * as v from 'valibot';
import { parse } from '../../parse.js';

/** A card company or a bank, as the gateway lists it. */
export interface StandardCode {
  /** Three digits, as in `cardIssuers` and `banks`. Read from `code`. */
  code: string;
  /** In Korean. Read from `name`. */
  name: string;
}

const StandardCodes = v.array(v.object({ code: v.string(), name: v.string() }));

/** Decodes the gateway's list of cards or banks. */
export const decodeStandardCodes = (response: unknown): StandardCode[] =>
  parse(StandardCodes, response, { reason: 'api', what: 'the list' });
