import * as v from 'valibot';
import { ask, type Exchange } from '../http/exchange.js';
import { parse } from '../../parse.js';

/** A card company or a bank, as the gateway lists it. */
export interface StandardCode {
  /** Three digits, as in `cardIssuers` and `banks`. */
  code: string;
  /** In Korean. */
  name: string;
}

const StandardCodes = v.array(v.object({ code: v.string(), name: v.string() }));

/** The gateway's list of cards or banks. */
export const readCodes = (exchange: Exchange, path: '/cards' | '/banks'): Promise<StandardCode[]> =>
  ask(exchange, {
    method: 'GET',
    path,
    decode: (response) => parse(StandardCodes, response, { reason: 'api', what: 'the list' }),
  });
