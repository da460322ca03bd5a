import { PaymentError } from '../../../core/error.js';
import { isCardField, type CardValue } from './hideSecrets.js';

/** Body of a request as JSON, and the card data in it. */
export interface EncodedBody {
  json?: string | undefined;
  card: readonly CardValue[];
}

/** Encodes a body. @throws {PaymentError} `invalid` if JSON cannot represent it */
export function encodeBody(body: object | null | undefined): EncodedBody {
  if (body == null) return { card: [] };
  const card: CardValue[] = [];
  const collect = (name: string, value: unknown): unknown => {
    const isText = typeof value === 'string' || typeof value === 'number';
    if (isText && isCardField(name)) card.push([name, String(value)]);
    return value;
  };
  let json: string | undefined;
  try {
    json = JSON.stringify(body, collect);
  } catch {
    // The message of the runtime can contain values of the body.
  }
  if (typeof json === 'string') return { json, card };
  throw new PaymentError('invalid', 'body: must be an object that JSON can represent', {
    field: 'body',
  });
}
