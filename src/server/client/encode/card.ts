import { PaymentError } from '../../../core/error.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CardBody } from './requestBodies.js';

/**
 * Card with its number. It is sent to the gateway only, and no error contains any of it. An unknown
 * field is `invalid`.
 *
 * Taking card numbers yourself requires a contract for key-in payments (비인증 API) and PCI-DSS.
 */
export interface Card {
  /** Card number with or without hyphens: `1234-1234-1234-1234`. Sent as `card_number`. */
  number: string;
  /** Year and month of expiry: `2027-04`. Sent as `expiry`. */
  expiry: string;
  /**
   * Owner's date of birth, `820213`, or a company's business number of 10 digits. Sent as `birth`.
   */
  birth?: string | undefined;
  /** First two digits of the card's PIN (카드 비밀번호). Sent as `pwd_2digit`. */
  pwd2digit?: string | undefined;
  /** Security code on the card, three or four digits. Sent as `cvc`. */
  cvc?: string | undefined;
}

/** Format of each field, and its description in an error. */
const forms: Record<keyof Card, [form: RegExp, description: string]> = {
  number: [/^(\d{4}-?){3}\d{2,4}$/, 'a card number, 1234-1234-1234-1234'],
  expiry: [/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month, YYYY-MM'],
  birth: [/^(\d{6}|\d{10})$/, 'YYMMDD, or a business number of 10 digits'],
  pwd2digit: [/^\d\d$/, 'two digits'],
  cvc: [/^\d{3,4}$/, 'three or four digits'],
};

/**
 * Checks the format of a field. Its error does not contain the value; the error of `check` would.
 */
function checkForm(name: keyof Card, value: string): string {
  const [form, description] = forms[name];
  if (typeof value === 'string' && form.test(value)) return value;
  const field = `card.${name}`;
  throw new PaymentError('invalid', `${field}: must be ${description}`, { field });
}

const cardEncoders = {
  number: (number) => ({ card_number: grouped(checkForm('number', number)) }),
  expiry: (expiry) => ({ expiry: checkForm('expiry', expiry) }),
  birth: optional((birth) => ({ birth: checkForm('birth', birth) })),
  pwd2digit: optional((digits) => ({ pwd_2digit: checkForm('pwd2digit', digits) })),
  cvc: optional((cvc) => ({ cvc: checkForm('cvc', cvc) })),
} satisfies Encoders<Card, CardBody>;

/** Encodes a card. @throws {PaymentError} `invalid`, without the value */
export const encodeCard = (card: Card) => encodeWritten('card.', cardEncoders, card);

/** Returns a card number in groups of four digits. */
const grouped = (number: string): string =>
  number.replaceAll('-', '').replace(/\d{4}(?=\d)/g, '$&-');
