import { PaymentError } from '../../../core/error.js';
import {
  decodeStandardCode,
  decodeStandardCodes,
  type StandardCode,
} from '../decode/standardCode.js';
import type { RestApi } from '../http/restApi.js';

/** Reads the gateway's list of cards or banks. */
export const readCodes = (rest: RestApi, path: '/cards' | '/banks'): Promise<StandardCode[]> =>
  rest.call({ method: 'GET', path, decode: decodeStandardCodes });

/** Reads one entry of the gateway's list of cards or banks. @throws {PaymentError} `invalid` */
export const readCode = async (
  rest: RestApi,
  path: '/cards' | '/banks',
  code: string,
): Promise<StandardCode> => {
  if (typeof code !== 'string' || !/^[0-9A-Z]{3,5}$/.test(code)) {
    const message = 'code: must be a code of the list, such as 366';
    throw new PaymentError('invalid', message, { field: 'code' });
  }
  return rest.call({ method: 'GET', path: `${path}/${code}`, decode: decodeStandardCode });
};
