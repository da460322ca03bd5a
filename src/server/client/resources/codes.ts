import { decodeStandardCodes, type StandardCode } from '../decode/standardCode.js';
import type { RestApi } from '../http/restApi.js';

/** Reads the gateway's list of cards or banks. */
export const readCodes = (rest: RestApi, path: '/cards' | '/banks'): Promise<StandardCode[]> =>
  rest.call({ method: 'GET', path, decode: decodeStandardCodes });
