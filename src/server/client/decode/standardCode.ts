import * as v from 'valibot';
import { parse } from '../../parse.js';

/** Code of a card company or a bank, from the gateway's list. */
export interface StandardCode {
  /** Code of three digits, as in `cardIssuers` and `banks`. Read from `code`. */
  code: string;
  /** Name in Korean. Read from `name`. */
  name: string;
}

const wireCode = v.object({ code: v.string(), name: v.string() });
const StandardCodes = v.array(wireCode);

/** Decodes the gateway's list of cards or banks. */
export const decodeStandardCodes = (response: unknown): StandardCode[] =>
  parse(StandardCodes, response, { reason: 'api', what: 'the list' });

/** Decodes one entry of the gateway's list of cards or banks. */
export const decodeStandardCode = (response: unknown): StandardCode =>
  parse(wireCode, response, { reason: 'api', what: 'the code' });
